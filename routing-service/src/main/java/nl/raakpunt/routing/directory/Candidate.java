package nl.raakpunt.routing.directory;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could take a question about a topic, and as what.
 *
 * @param area       village the responsibility holds for; {@code null} holds everywhere
 * @param standInFor whom this candidate stands in for now
 */
public record Candidate(
        Role role, @Nullable String area, @Nullable UUID standInFor, PersonCard person) {

    public Candidate {
        Objects.requireNonNull(role, "role");
        Objects.requireNonNull(person, "person");
    }

    /** As what somebody is a candidate. */
    public enum Role {
        /** A rule of a manager names them. */
        RULE,
        OWNER,
        EXPERT,
        BACKUP,
        STAND_IN,
        TEAM_LEAD
    }
}
