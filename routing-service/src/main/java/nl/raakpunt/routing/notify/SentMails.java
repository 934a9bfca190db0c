package nl.raakpunt.routing.notify;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.outbox.SentParcels;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.QuestionId;
import org.springframework.stereotype.Component;

/** Finds mails to colleagues again, for what they answer to them. */
@Component
public class SentMails {

    private static final List<String> KINDS = Stream.concat(
                    Stream.of(Digest.KIND), Stream.of(Message.Kind.values()).map(Enum::name))
            .toList();

    private final SentParcels parcels;

    SentMails(SentParcels parcels) {
        this.parcels = parcels;
    }

    /** What the mail with this id told a colleague, oldest first; nothing when it went to nobody of ours. */
    public List<SentMail> find(UUID message) {
        return parcels.find(message, By.MAIL.channel(), KINDS).stream()
                .flatMap(SentMails::sent)
                .toList();
    }

    private static Stream<SentMail> sent(SentParcels.Sent parcel) {
        return parcel.kind().equals(Digest.KIND)
                ? sent(Digest.read(parcel.payload()))
                : Stream.of(sent(Message.read(parcel.payload())));
    }

    /** What waits for the reader goes last, because the last word about a question counts. */
    private static Stream<SentMail> sent(Digest digest) {
        Colleague to = new Colleague(digest.recipient(), digest.recipientName(), digest.address());
        Stream<Digest.Line> lines = Stream.concat(digest.owned().stream(), digest.asked().stream());
        return Stream.concat(
                digest.news().stream().map(SentMails::sent),
                lines.map(line -> new SentMail(new QuestionId(line.question()), about(line.what()), to, null)));
    }

    private static SentMail sent(Message message) {
        return new SentMail(
                new QuestionId(message.question()),
                about(message.kind()),
                new Colleague(message.recipient(), message.recipientName(), message.address()),
                message.help());
    }

    private static SentMail.About about(Message.Kind kind) {
        return switch (kind) {
            case OFFERED, ESCALATED -> SentMail.About.OFFER;
            case HELP_ASKED -> SentMail.About.HELP;
            default -> SentMail.About.NEWS;
        };
    }

    private static SentMail.About about(Digest.What what) {
        return switch (what) {
            case OFFERED -> SentMail.About.OFFER;
            case HELP -> SentMail.About.HELP;
            case ANSWER, LATE -> SentMail.About.NEWS;
        };
    }
}
