package nl.raakpunt.routing.intake.mail;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.notify.SentMail;
import nl.raakpunt.routing.outbox.SentParcels;
import org.springframework.stereotype.Component;

/** Finds again what we mailed back to colleagues, for what they answer to that. */
@Component
class Notices {

    private static final List<String> KINDS =
            Stream.of(Reaction.Told.values()).map(Enum::name).toList();

    private final SentParcels parcels;

    Notices(SentParcels parcels) {
        this.parcels = parcels;
    }

    /** The mails of ours that the colleague had answered to; nothing when no mail back has this id. */
    List<SentMail> answeredWith(UUID message) {
        return parcels.find(message, NoticeCarrier.CHANNEL, KINDS).stream()
                .flatMap(parcel -> Notice.read(parcel.payload()).about().stream())
                .toList();
    }
}
