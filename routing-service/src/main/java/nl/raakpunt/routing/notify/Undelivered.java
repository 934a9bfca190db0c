package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import org.springframework.stereotype.Component;

/** What follows when a channel gave a message up, in the transaction that does so. */
@Component
public class Undelivered {

    private final Outbox outbox;
    private final Questions questions;

    Undelivered(Outbox outbox, Questions questions) {
        this.outbox = outbox;
        this.questions = questions;
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

    /** Whom no message reaches does not have the question: it goes on to the next colleague. */
    void nobodyHasIt(Message message) {
        if (message.kind() == Message.Kind.OFFERED || message.kind() == Message.Kind.ESCALATED) {
            questions.handle(new QuestionId(message.question()), null, new Command.NotDelivered(message.recipient()));
        }
    }
}
