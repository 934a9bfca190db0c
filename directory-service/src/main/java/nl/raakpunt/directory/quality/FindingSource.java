package nl.raakpunt.directory.quality;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Finds some kinds of things that are wrong. */
interface FindingSource {

    /** How many there are of each kind it finds. */
    Map<Kind, Long> counts(LocalDate today);

    /** At most so many of a kind with an id after this one, by id. */
    List<Finding> page(Kind kind, LocalDate today, String after, int limit);
}
