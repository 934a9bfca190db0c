package nl.raakpunt.directory.card;

import java.util.UUID;
import nl.raakpunt.directory.availability.Reachability;
import nl.raakpunt.directory.availability.StandInChain;
import nl.raakpunt.directory.person.TeamRef;
import org.jspecify.annotations.Nullable;

/** A person as the API shows them, with their reachability at one moment. */
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
        @Nullable StandInCard standIn) {

    /**
     * Who takes over now; always somebody who can be reached.
     *
     * @param via how they were found
     */
    public record StandInCard(UUID id, String displayName, Reachability reachability, StandInChain.Step via) {}
}
