package nl.raakpunt.routing.smtp;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Transport;

/** A connection to the mail server that can carry more than one mail. */
final class KeptConnection {
    private final Transport transport;
    private boolean isGood = true;

    KeptConnection(Transport transport) {
        this.transport = transport;
    }

    void send(Message message, Address[] addresses) throws MessagingException {
        isGood = false;
        transport.sendMessage(message, addresses);
        isGood = true;
    }

    /** Whether the last mail over it went well; of one that did not, nobody knows what the server still waits for. */
    boolean isGood() {
        return isGood;
    }

    Transport transport() {
        return transport;
    }
}
