package nl.raakpunt.directory.card;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may be asked about a topic, and as what.
 *
 * @param area       village the responsibility holds for; {@code null} when it holds everywhere
 * @param standInFor whom this person stands in for
 */
public record Candidate(
        Role role, @Nullable String area, @Nullable UUID standInFor, PersonCard person) {

    /** As what somebody is asked, in the order in which they are asked. */
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
