package nl.raakpunt.routing.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;

/** A connection in the hands of one sender; closing it gives it back, unless a mail did not go well. */
final class LentTransport extends Transport {

    private final SmtpConnections connections;
    private final Transport transport;
    private int mails;
    private boolean isGood = true;

    LentTransport(Session session, SmtpConnections connections, Transport transport, int mails) {
        super(session, transport.getURLName());
        this.connections = connections;
        this.transport = transport;
        this.mails = mails;
    }

    @Override
    public void sendMessage(Message message, Address[] addresses) throws MessagingException {
        isGood = false;
        transport.sendMessage(message, addresses);
        isGood = true;
        mails++;
    }

    @Override
    public synchronized boolean isConnected() {
        return transport.isConnected();
    }

    @Override
    public synchronized void close() {
        if (isGood) {
            connections.giveBack(transport, mails);
        } else {
            connections.quit(transport);
        }
    }
}
