package nl.raakpunt.routing.testing;

import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.store.FolderException;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.SignedIn;

/** The mails that arrived, as their readers see them. */
public final class Mailbox {

    private static final Pattern TOKEN = Pattern.compile("/actie\\?doe=\\w+#([A-Za-z0-9_-]{43})");

    private Mailbox() {}

    public static void empty() {
        try {
            RealParts.SMTP.purgeEmailFromAllMailboxes();
        } catch (FolderException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public static List<MimeMessage> of(SignedIn person) {
        return Arrays.stream(RealParts.SMTP.getReceivedMessages())
                .filter(mail -> to(mail).equals(person.mail()))
                .toList();
    }

    /** The mail to this person with this in its subject, as soon as it is there. */
    public static MimeMessage mail(SignedIn person, String subject) {
        await().until(() -> of(person).stream().anyMatch(mail -> subject(mail).contains(subject)));
        return of(person).stream()
                .filter(mail -> subject(mail).contains(subject))
                .toList()
                .getLast();
    }

    public static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    public static String text(MimeMessage mail) {
        return part(mail, 0);
    }

    public static String html(MimeMessage mail) {
        return part(mail, 1);
    }

    /** The token of the link in a mail with which its reader acts without logging in. */
    public static String token(MimeMessage mail) {
        Matcher found = TOKEN.matcher(text(mail));
        if (!found.find()) {
            throw new IllegalStateException("There is no link in: " + text(mail));
        }
        return found.group(1);
    }

    private static String part(MimeMessage mail, int number) {
        try {
            String content =
                    (String) ((Multipart) mail.getContent()).getBodyPart(number).getContent();
            return content.replace("\r\n", "\n");
        } catch (MessagingException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String to(MimeMessage mail) {
        try {
            return mail.getAllRecipients()[0].toString();
        } catch (MessagingException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }
}
