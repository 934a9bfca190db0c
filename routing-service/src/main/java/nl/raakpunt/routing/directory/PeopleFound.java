package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of colleagues found by search, best first.
 *
 * @param limited            true when search works only by name, function, phone and team
 * @param asOf               instant the reachability holds for
 * @param directoryUpdatedAt when the staff directory was last read completely
 */
public record PeopleFound(
        List<PersonMatch> people,
        long total,
        boolean limited,
        Instant asOf,
        @Nullable Instant directoryUpdatedAt) {

    public PeopleFound {
        people = List.copyOf(people);
    }
}
