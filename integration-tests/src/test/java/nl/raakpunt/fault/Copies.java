package nl.raakpunt.fault;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.raakpunt.stack.Mail;

/** Every mail that the mail server has, by its Message-ID. */
record Copies(Map<UUID, List<Mail>> byId) {
    /** A mail is marked as sent as soon as the mail server has it; on a machine with much to do that can take this long. */
    private static final Duration IN_HAND = Duration.ofSeconds(3);

    private static final Pattern MESSAGE_ID = Pattern.compile("<([0-9a-f-]{36})@[^>]+>");

    /** A mail that came again. */
    record Repeat(UUID id, Mail first, Mail again) {
        /** Whether the mail server got it when this kill took place. */
        boolean isOf(Kills.Kill kill) {
            Instant had = Objects.requireNonNull(first.receivedAt());
            return had.isAfter(kill.from().minus(IN_HAND))
                    && had.isBefore(kill.gone().plus(IN_HAND))
                    && Objects.requireNonNull(again.receivedAt()).isAfter(kill.from());
        }
    }

    static Copies of(List<Mail> mails) {
        return new Copies(mails.stream()
                .sorted(Comparator.comparing(mail -> Objects.requireNonNull(mail.receivedAt())))
                .collect(Collectors.groupingBy(Copies::id)));
    }

    private static UUID id(Mail mail) {
        Matcher id = MESSAGE_ID.matcher(mail.messageId());
        if (!id.matches()) {
            throw new AssertionError("A mail with a foreign Message-ID: " + mail);
        }
        return UUID.fromString(id.group(1));
    }

    List<Repeat> repeats() {
        List<Repeat> repeats = new ArrayList<>();
        byId.forEach((id, mails) -> {
            for (int i = 1; i < mails.size(); i++) {
                repeats.add(new Repeat(id, mails.get(i - 1), mails.get(i)));
            }
        });
        return List.copyOf(repeats);
    }
}
