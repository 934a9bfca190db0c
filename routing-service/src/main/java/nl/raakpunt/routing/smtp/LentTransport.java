package nl.raakpunt.routing.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import org.apache.commons.pool2.ObjectPool;

/** A connection in the hands of one sender; closing it gives it back, unless a mail did not go well. */
final class LentTransport extends Transport {
    private final ObjectPool<Transport> connections;
    private final Transport transport;
    private boolean isGood = true;

    LentTransport(Session session, ObjectPool<Transport> connections, Transport transport) {
        super(session, transport.getURLName());
        this.connections = connections;
        this.transport = transport;
    }

    @Override
    public void sendMessage(Message message, Address[] addresses) throws MessagingException {
        isGood = false;
        transport.sendMessage(message, addresses);
        isGood = true;
    }

    @Override
    public synchronized boolean isConnected() {
        return transport.isConnected();
    }

    @Override
    public synchronized void close() throws MessagingException {
        try {
            if (isGood) {
                connections.returnObject(transport);
            } else {
                connections.invalidateObject(transport);
            }
        } catch (Exception notGivenBack) {
            throw new MessagingException("A connection to the mail server could not be given back", notGivenBack);
        }
    }
}
