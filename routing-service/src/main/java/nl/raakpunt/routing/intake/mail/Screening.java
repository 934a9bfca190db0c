package nl.raakpunt.routing.intake.mail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells what a person wrote from what programs send, so that no two machines ever write to each other. */
final class Screening {

    private static final List<String> LIST_HEADERS =
            List.of("list-id", "list-post", "list-unsubscribe", "mailing-list");
    private static final List<String> PROGRAM_HEADERS =
            List.of("x-autoreply", "x-autorespond", "x-autoresponse", "x-autoreply-from", "x-mail-autoreply");
    private static final Set<String> PRECEDENCE = Set.of("bulk", "junk", "auto_reply");
    private static final Pattern AWAY = Pattern.compile(
            "(?i)(?:automatisch(?:e)? (?:antwoord|beantwoording)|afwezigheids(?:bericht|melding)|afwezig:|niet aanwezig:|"
                    + "out of (?:the )?office|automatic reply|auto(?:matic)?[- ]?(?:reply|response)|auto:\\s*(?:re|antw|aw)\\s*:).*");

    private final OwnAddresses own;

    Screening(OwnAddresses own) {
        this.own = own;
    }

    /** Why it must be set aside; nothing when a person wrote it to us. */
    Optional<SetAside> reason(Letter letter) {
        Headers headers = letter.headers();
        if (isOurs(letter)) {
            return Optional.of(SetAside.LOOP);
        }
        if (headers.any("x-spam-flag", "yes"::equals)
                || headers.any("x-spam-status", value -> value.startsWith("yes"))) {
            return Optional.of(SetAside.SPAM);
        }
        if (LIST_HEADERS.stream().anyMatch(headers::has) || headers.any("precedence", "list"::equals)) {
            return Optional.of(SetAside.MAILING_LIST);
        }
        if (isAutomatic(letter)) {
            return Optional.of(SetAside.AUTOMATIC);
        }
        if (isForged(headers)) {
            return Optional.of(SetAside.FORGED);
        }
        if (letter.sender() == null) {
            return Optional.of(SetAside.NO_SENDER);
        }
        return letter.isEmpty() ? Optional.of(SetAside.EMPTY) : Optional.empty();
    }

    private boolean isOurs(Letter letter) {
        Sender sender = letter.sender();
        return own.isOurs(letter.messageId()) || (sender != null && own.isOurs(sender));
    }

    private static boolean isAutomatic(Letter letter) {
        Headers headers = letter.headers();
        return headers.any("auto-submitted", value -> !value.startsWith("no"))
                || headers.any("x-auto-response-suppress", value -> value.matches("(?s).*\\b(?:all|autoreply)\\b.*"))
                || headers.any("precedence", PRECEDENCE::contains)
                || headers.any(
                        "return-path", value -> value.replaceAll("\\s", "").equals("<>"))
                || PROGRAM_HEADERS.stream().anyMatch(headers::has)
                || AWAY.matcher(letter.subject()).matches();
    }

    /** The first of these headers is the one of our own mail server; what stands below it anybody can have written. */
    private static boolean isForged(Headers headers) {
        return headers.all("authentication-results").stream()
                .findFirst()
                .filter(results -> results.matches("(?is).*\\bdmarc\\s*=\\s*fail\\b.*"))
                .isPresent();
    }
}
