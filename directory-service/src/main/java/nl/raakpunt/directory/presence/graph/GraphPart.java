package nl.raakpunt.directory.presence.graph;

import java.time.Instant;
import java.util.Collection;
import nl.raakpunt.directory.availability.ClaimSource.Told;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.Deadline;

/** One kind of thing Microsoft 365 knows of people. */
interface GraphPart {

    /** Begins to ask, so that the parts are under way together. */
    Answer start(Collection<PersonId> people, Instant now);

    /** What comes of it. */
    @FunctionalInterface
    interface Answer {

        /** What is known when everything is answered or the time is up. */
        Told by(Deadline deadline);
    }
}
