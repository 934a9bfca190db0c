package nl.raakpunt.routing.notify;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.outbox.SentParcels;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.QuestionId;
import org.springframework.stereotype.Component;

/** Finds mails to colleagues again, for what they answer to them. */
@Component
public class SentMails {

    private static final List<String> KINDS =
            Stream.of(Message.Kind.values()).map(Enum::name).toList();

    private final SentParcels parcels;

    SentMails(SentParcels parcels) {
        this.parcels = parcels;
    }

    /** The mail with this id, when it went to a colleague. */
    public Optional<SentMail> find(UUID message) {
        return parcels.payload(message, By.MAIL.channel(), KINDS)
                .map(Message::read)
                .map(SentMails::sent);
    }

    private static SentMail sent(Message message) {
        return new SentMail(
                new QuestionId(message.question()),
                about(message.kind()),
                new Colleague(message.recipient(), message.recipientName(), message.address()));
    }

    private static SentMail.About about(Message.Kind kind) {
        return switch (kind) {
            case OFFERED, ESCALATED -> SentMail.About.OFFER;
            case HELP_ASKED -> SentMail.About.HELP;
            default -> SentMail.About.NEWS;
        };
    }
}
