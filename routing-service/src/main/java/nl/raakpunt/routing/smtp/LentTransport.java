package nl.raakpunt.routing.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.apache.commons.pool2.impl.GenericObjectPool;

/** A connection in the hands of one sender; closing it gives it back. */
final class LentTransport extends Transport {
    private final GenericObjectPool<KeptConnection> connections;
    private final KeptConnection connection;

    LentTransport(Session session, GenericObjectPool<KeptConnection> connections, KeptConnection connection) {
        super(session, connection.transport().getURLName());
        this.connections = connections;
        this.connection = connection;
    }

    @Override
    public void sendMessage(Message message, Address[] addresses) throws MessagingException {
        connection.send(message, addresses);
    }

    @Override
    public synchronized boolean isConnected() {
        return connection.transport().isConnected();
    }

    @Override
    public synchronized void close() {
        connections.returnObject(connection);
    }
}
