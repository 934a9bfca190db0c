package nl.raakpunt.directory.presence.graph;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import nl.raakpunt.directory.availability.ClaimSource.Told;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.SourceWatch;

/** Says when automatic replies are not up to date; the replies themselves are read in rounds and stored. */
record RepliesPart(SourceWatch watch) implements GraphPart {

    @Override
    public Answer start(Collection<PersonId> people, Instant now) {
        return deadline -> new Told(List.of(), watch.downSince() == null ? null : watch.missing());
    }
}
