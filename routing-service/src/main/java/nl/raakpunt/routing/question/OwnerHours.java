package nl.raakpunt.routing.question;

import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.worktime.OwnHours;

/** When owners of questions work; asked in the transaction that writes a question, so it answers from memory. */
@FunctionalInterface
interface OwnerHours {

    /** Empty when it is not known: then office hours count. */
    Optional<OwnHours> of(UUID owner);
}
