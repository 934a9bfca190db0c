package nl.raakpunt.routing.notify;

import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Bundle;
import nl.raakpunt.routing.outbox.BundlingCarrier;
import nl.raakpunt.routing.outbox.Leased;
import org.springframework.mail.MailException;
import org.springframework.stereotype.Component;

/** Brings messages to colleagues by mail; what waited long for the same colleague goes in one mail. */
@Component
class MailCarrier implements BundlingCarrier {

    private final Postman postman;
    private final Letters letters;
    private final Lists lists;
    private final Undelivered undelivered;

    MailCarrier(Postman postman, Letters letters, Lists lists, Undelivered undelivered) {
        this.postman = postman;
        this.letters = letters;
        this.lists = lists;
        this.undelivered = undelivered;
    }

    @Override
    public String channel() {
        return By.MAIL.channel();
    }

    @Override
    public Set<String> kindsThatGoAlone() {
        return Set.of(Digest.KIND);
    }

    @Override
    public Attempt bring(Leased parcel) {
        if (undelivered.wentOn(parcel)) {
            return new Attempt.Delivered();
        }
        return send(
                parcel.id(),
                isDigest(parcel)
                        ? lists.digest(Digest.read(parcel.payload()))
                        : letters.of(Message.read(parcel.payload())));
    }

    @Override
    public Attempt bringTogether(Bundle bundle) {
        return send(
                bundle.id(),
                lists.together(bundle.parcels().stream()
                        .map(parcel -> Message.read(parcel.payload()))
                        .toList()));
    }

    /** Whoever is asked by a mail that waits does not have the question: it does not wait with it. */
    @Override
    public void delayed(Leased parcel) {
        if (!isDigest(parcel)) {
            undelivered.nobodyHasIt(Message.read(parcel.payload()));
        }
    }

    @Override
    public void givenUp(Leased parcel) {
        if (!isDigest(parcel) && !undelivered.isToldLate(parcel)) {
            undelivered.nobodyHasIt(Message.read(parcel.payload()));
        }
    }

    private Attempt send(UUID id, Letter letter) {
        try {
            postman.send(id, letter);
            return new Attempt.Delivered();
        } catch (MailException failure) {
            return MailFailure.attempt(failure);
        }
    }

    private static boolean isDigest(Leased parcel) {
        return parcel.kind().equals(Digest.KIND);
    }
}
