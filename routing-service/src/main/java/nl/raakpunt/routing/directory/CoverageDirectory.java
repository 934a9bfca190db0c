package nl.raakpunt.routing.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What managers ask of directory-service about what is covered; never throws because it is down. */
public interface CoverageDirectory {

    /** How much of each of these, in the last year. */
    Reply<Map<CoverageGap, Long>> counts(Collection<CoverageGap> gaps);

    /** Some of one kind, from a position on (0 is the beginning), limit 1 to 500. */
    Reply<CoverageItems> items(CoverageGap gap, int from, int limit);

    /** Every recorded owner of a topic who did not leave. */
    Reply<List<TopicOwner>> owners();
}
