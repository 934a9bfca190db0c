package nl.raakpunt.routing.intake.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that is read; nothing is read while there is no host.
 *
 * @param host             IMAP server
 * @param port             its port
 * @param tls              whether the connection is encrypted from its first byte
 * @param username         account of the mailbox
 * @param password         its password
 * @param folder           folder that is read
 * @param doneFolder       where a mail goes when its question is safe
 * @param setAsideFolder   where a mail goes that is not for us; an administrator looks at it
 * @param pollEvery        how often it is looked at, also when the server tells of new mail by itself
 * @param idle             whether the server may tell of new mail
 * @param lease            after this another instance reads when the one that did is gone
 * @param longestPause     longest pause before a server that is down is tried again
 * @param maxSize          of a whole mail; larger ones are set aside unread
 * @param mostPerHour      mails of one sender in an hour; more are set aside
 * @param keepSetAside     how long sender and subject of what was set aside are kept
 */
@ConfigurationProperties("raakpunt.intake.mail")
public record MailInSettings(
        @DefaultValue("") String host,
        @DefaultValue("993") int port,
        @DefaultValue("true") boolean tls,
        @DefaultValue("") String username,
        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("Raakpunt verwerkt") String doneFolder,
        @DefaultValue("Raakpunt apart gezet") String setAsideFolder,
        @DefaultValue("60s") Duration pollEvery,
        @DefaultValue("true") boolean idle,
        @DefaultValue("2m") Duration lease,
        @DefaultValue("60s") Duration longestPause,
        @DefaultValue("60MB") DataSize maxSize,
        @DefaultValue("30") int mostPerHour,
        @DefaultValue("30d") Duration keepSetAside) {

    boolean isOn() {
        return !host.isBlank();
    }
}
