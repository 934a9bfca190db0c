package nl.raakpunt.routing.notify;

import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Brings messages to colleagues by mail. */
@Component
class MailCarrier implements Carrier {

    private final Postman postman;
    private final Undelivered undelivered;

    MailCarrier(Postman postman, Undelivered undelivered) {
        this.postman = postman;
        this.undelivered = undelivered;
    }

    @Override
    public String channel() {
        return By.MAIL.channel();
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

    @Override
    public void givenUp(Leased parcel) {
        undelivered.nobodyHasIt(Message.read(parcel.payload()));
    }
}
