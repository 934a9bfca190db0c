package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;

/** Something outside the staff directory that knows when people can be reached. */
public interface ClaimSource {

    /**
     * What it says of these people, in as few calls as it can. Never throws and never takes longer than its own time limit:
     * a source that is down answers with what it said last.
     */
    Told about(Collection<PersonId> people, Instant now);

    /** True when it answers without asking another system, so that figures may be made of everybody. */
    default boolean holdsEverybody() {
        return false;
    }

    /**
     * An answer.
     *
     * @param claims   of the people asked for, in any order
     * @param missing  in public words, what is not known because the source is down; {@code null} when it answers
     */
    record Told(List<Claim> claims, @Nullable String missing) {

        public Told {
            claims = List.copyOf(claims);
        }
    }
}
