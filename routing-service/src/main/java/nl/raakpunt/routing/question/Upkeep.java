package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What must hold of every question that is not finished, and how it is put right; the cost does not depend on finished questions. */
public interface Upkeep {

    /** Public numbers of questions that had no next moment, at most 100; the clock looks at them now. */
    List<String> giveNextMoment();

    /** Public numbers, at most 100, of questions whose moment passed before this instant while nothing was done. */
    List<String> overdueSince(Instant before);

    /** Everybody who owns a question that is not finished. */
    List<UUID> owners();

    /** The questions somebody owns that are not finished, at most 100. */
    List<Question> unfinishedOf(UUID owner);

    /** Open questions, at most 200, whose promise is between these instants and whose owner was not told of that promise yet. */
    List<Question> promisedBetween(Instant from, Instant until);

    /** Remembers that the owner was told that the promise is near; false when somebody else did so. In the caller's transaction. */
    boolean tellPromise(Question question);
}
