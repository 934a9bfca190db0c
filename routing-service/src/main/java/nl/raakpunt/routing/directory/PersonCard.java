package nl.raakpunt.routing.directory;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A colleague as shown to an agent: who, where, how and whether reachable. */
public record PersonCard(
        UUID id,
        String displayName,
        @Nullable String function,
        @Nullable TeamRef team,
        @Nullable String department,
        @Nullable String location,
        @Nullable String room,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String mobile,
        Reachability reachability,
        @Nullable StandIn standIn) {

    public PersonCard {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(displayName, "displayName");
        Objects.requireNonNull(reachability, "reachability");
    }
}
