package nl.raakpunt.routing.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mail over connections that stay open for the next one. */
final class KeepingMailSender extends JavaMailSenderImpl {

    private final SmtpConnections connections;

    KeepingMailSender(JavaMailSenderImpl configured, SmtpConnections connections) {
        this.connections = connections;
        setHost(configured.getHost());
        setPort(configured.getPort());
        setUsername(configured.getUsername());
        setPassword(configured.getPassword());
        setProtocol(configured.getProtocol());
        setDefaultEncoding(configured.getDefaultEncoding());
        setSession(configured.getSession());
    }

    @Override
    protected Transport connectTransport() throws MessagingException {
        return connections.take(getSession(), super::connectTransport);
    }
}
