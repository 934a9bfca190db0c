package nl.raakpunt.routing.intake.mail;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.routing.notify.MailSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What this service writes under: its addresses, and Message-IDs that are ids of messages in the outbox. */
@Component
class OwnAddresses {

    private static final Pattern MESSAGE_ID =
            Pattern.compile("<([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})@([^<>@\\s]+)>");

    private final InternetAddress from;
    private final InternetAddress replyTo;
    private final Set<String> addresses = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);

    OwnAddresses(MailSettings mail, MailInSettings in) throws AddressException {
        this.from = new InternetAddress(mail.from(), true);
        addresses.add(from.getAddress());
        String answers = mail.replyTo();
        this.replyTo = answers == null ? from : new InternetAddress(answers, true);
        addresses.add(replyTo.getAddress());
        if (in.username().contains("@")) {
            addresses.add(in.username());
        }
    }

    InternetAddress from() {
        return from;
    }

    /** Where answers arrive. */
    InternetAddress replyTo() {
        return replyTo;
    }

    boolean isOurs(Sender sender) {
        return addresses.contains(sender.address());
    }

    boolean isOurs(@Nullable String messageId) {
        return messageId != null && message(messageId).isPresent();
    }

    String messageId(UUID message) {
        return "<" + message + "@" + domain() + ">";
    }

    /** Which of our messages a Message-ID is of. */
    Optional<UUID> message(String messageId) {
        Matcher ours = MESSAGE_ID.matcher(messageId.strip());
        return ours.matches() && ours.group(2).toLowerCase(Locale.ROOT).equals(domain())
                ? Optional.of(UUID.fromString(ours.group(1)))
                : Optional.empty();
    }

    private String domain() {
        String address = from.getAddress();
        return address.substring(address.indexOf('@') + 1).toLowerCase(Locale.ROOT);
    }
}
