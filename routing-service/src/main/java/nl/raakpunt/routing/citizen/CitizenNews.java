package nl.raakpunt.routing.citizen;

import java.time.Duration;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Writes what a citizen needs to follow a question, and what a citizen is told, in the transaction that moves it. */
@Component
class CitizenNews {
    /** An agent who answers at once does so right after taking the question: then the first letter is not sent. */
    private static final Duration ANSWERED_AT_ONCE = Duration.ofSeconds(3);

    private final Tracks tracks;
    private final Outbox outbox;

    CitizenNews(Tracks tracks, Outbox outbox) {
        this.tracks = tracks;
        this.outbox = outbox;
    }

    @EventListener
    void write(QuestionMoved moved) {
        if (moved.before() == null) {
            tracks.open(moved.after().id());
        }
        CitizenMessages.about(moved).forEach(parcel -> tell(moved.after(), parcel));
    }

    /** Without a usable address nothing is written down for mail. */
    void tell(Question question, CitizenParcel parcel) {
        if (!MailAddress.isUsable(question.caller().mail())) {
            return;
        }
        Parcel mail = Parcel.now(
                parcel.question(), CitizenMailChannel.NAME, parcel.kind().name(), parcel.question(), parcel.json());
        outbox.add(parcel.kind() == CitizenParcel.Kind.RECEIVED ? mail.after(ANSWERED_AT_ONCE) : mail);
    }
}
