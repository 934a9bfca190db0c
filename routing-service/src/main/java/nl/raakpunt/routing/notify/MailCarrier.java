package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Brings messages to colleagues by mail. */
@Component
class MailCarrier implements Carrier {

    private final Postman postman;
    private final Questions questions;

    MailCarrier(Postman postman, Questions questions) {
        this.postman = postman;
        this.questions = questions;
    }

    @Override
    public String channel() {
        return MailChannel.NAME;
    }

    @Override
    public Attempt bring(Leased parcel) {
        try {
            postman.send(parcel.id(), Message.read(parcel.payload()));
            return new Attempt.Delivered();
        } catch (MailException failure) {
            String error = MailFailure.brief(failure);
            return MailFailure.isAboutTheServer(failure) ? new Attempt.Down(error) : new Attempt.Refused(error);
        }
    }

    /** Whom no message reaches does not have the question: it goes on to the next colleague. */
    @Override
    public void givenUp(Leased parcel) {
        Message offer = Message.read(parcel.payload());
        if (offer.kind() == Message.Kind.OFFERED || offer.kind() == Message.Kind.ESCALATED) {
            questions.handle(new QuestionId(offer.question()), null, new Command.NotDelivered(offer.recipient()));
        }
    }
}
