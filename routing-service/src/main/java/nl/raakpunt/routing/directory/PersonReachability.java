package nl.raakpunt.routing.directory;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whether one colleague can be reached now, and who stands in. */
public record PersonReachability(
        UUID id,
        String displayName,
        Reachability reachability,
        @Nullable StandIn standIn) {

    static PersonReachability of(PersonCard card) {
        return new PersonReachability(card.id(), card.displayName(), card.reachability(), card.standIn());
    }
}
