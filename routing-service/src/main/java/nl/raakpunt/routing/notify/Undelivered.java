package nl.raakpunt.routing.notify;

import java.util.Set;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import org.springframework.stereotype.Component;

/** What follows when a channel gave a message up, in the transaction that does so. */
@Component
public class Undelivered {

    private static final Set<String> ASKING = Set.of(Message.Kind.OFFERED.name(), Message.Kind.ESCALATED.name());

    private final Outbox outbox;
    private final Questions questions;
    private final CitizenQuestions known;

    Undelivered(Outbox outbox, Questions questions, CitizenQuestions known) {
        this.outbox = outbox;
        this.questions = questions;
        this.known = known;
    }

    /** Sends it by mail instead; for carriers of other channels. */
    public void byMailInstead(Leased parcel) {
        Message message = Message.read(parcel.payload());
        if (message.address() == null) {
            nobodyHasIt(message);
        } else {
            outbox.add(Parcel.now(
                    parcel.question(), By.MAIL.channel(), parcel.kind(), parcel.recipient(), parcel.payload()));
        }
    }

    /** Sends it by mail too, to whom has an address; it may still arrive where it was going. */
    public void byMailToo(Leased parcel) {
        if (Message.read(parcel.payload()).address() != null) {
            outbox.add(Parcel.now(
                    parcel.question(), By.MAIL.channel(), parcel.kind(), parcel.recipient(), parcel.payload()));
        }
    }

    /** Whether the offer in a mail that was late is not this colleague's any more, so that nobody needs the mail. */
    boolean wentOn(Leased parcel) {
        return ASKING.contains(parcel.kind())
                && isToldLate(parcel)
                && known.find(new QuestionId(parcel.question()))
                        .filter(question -> question.isOfferedTo(parcel.recipient()))
                        .isEmpty();
    }

    /** Whether what follows from not arriving was done when it was late. */
    boolean isToldLate(Leased parcel) {
        return outbox.isToldLate(parcel.id());
    }

    /** Whom no message reaches does not have the question: it goes on to the next colleague. */
    void nobodyHasIt(Message message) {
        if (ASKING.contains(message.kind().name())) {
            questions.handle(new QuestionId(message.question()), null, new Command.NotDelivered(message.recipient()));
        }
    }
}
