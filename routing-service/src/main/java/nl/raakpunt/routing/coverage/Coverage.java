package nl.raakpunt.routing.coverage;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.routing.directory.CoverageDirectory;
import nl.raakpunt.routing.directory.CoverageGap;
import nl.raakpunt.routing.directory.CoverageItems;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TopicOwner;
import nl.raakpunt.routing.insight.TopicBounces;
import nl.raakpunt.routing.insight.TopicBounces.Bounces;
import nl.raakpunt.routing.question.Finishers;
import org.springframework.stereotype.Component;

/** Puts together what directory-service and this service know of what is not covered. */
@Component
public class Coverage {

    /** The same time as directory-service looks back. */
    private static final Duration LATELY = Duration.ofDays(365);

    private static final int AT_ONCE = 500;
    /** Nobody reads further, and no file is for ever. */
    private static final int MOST = 5_000;

    /** Once may be a mistake. */
    private static final int OFTEN = 2;

    private static final Comparator<Gap> MOST_FIRST =
            Comparator.comparingLong(Gap::count).reversed().thenComparing(Gap::id);

    private final CoverageDirectory directory;
    private final TopicBounces bounces;
    private final Finishers finishers;
    private final Clock clock;

    Coverage(CoverageDirectory directory, TopicBounces bounces, Finishers finishers, Clock clock) {
        this.directory = directory;
        this.bounces = bounces;
        this.finishers = finishers;
        this.clock = clock;
    }

    /** Everything of one kind. */
    public Gaps of(CoverageGap kind) {
        List<Gap> gaps = new ArrayList<>();
        boolean complete = readAll(kind, gaps);
        return switch (kind) {
            case BOUNCED -> new Gaps(bounced(gaps), complete);
            case STALE -> stale(gaps, complete);
            case WITHOUT_OWNER, ASKED_WITHOUT_TOPIC -> new Gaps(gaps, complete);
        };
    }

    /** False when directory-service did not answer to the end. */
    private boolean readAll(CoverageGap kind, List<Gap> gaps) {
        Integer from = 0;
        while (from != null && gaps.size() < MOST) {
            if (!(directory.items(kind, from, AT_ONCE) instanceof Reply.Found<CoverageItems> found)) {
                return false;
            }
            found.value().items().forEach(item -> gaps.add(Gap.of(item)));
            from = found.value().next();
        }
        return true;
    }

    private List<Gap> bounced(List<Gap> known) {
        Map<String, Bounces> own = bounces.since(since()).stream()
                .collect(Collectors.toMap(bounce -> bounce.topic().key(), Function.identity()));
        List<Gap> all = new ArrayList<>();
        known.forEach(gap -> all.add(gap.with(own.remove(gap.id()))));
        own.values().stream()
                .filter(bounce -> bounce.notMine() >= OFTEN)
                .map(Gap::of)
                .forEach(all::add);
        all.sort(MOST_FIRST);
        return all;
    }

    /** Who gave no answer to the end is not asked once more. */
    private Gaps stale(List<Gap> known, boolean complete) {
        if (complete && directory.owners() instanceof Reply.Found<List<TopicOwner>> owners) {
            List<Gap> own = StaleOwners.of(finishers.since(since()), owners.value());
            return new Gaps(merged(known, own).stream().sorted(MOST_FIRST).toList(), true);
        }
        return new Gaps(known.stream().sorted(MOST_FIRST).toList(), false);
    }

    private static List<Gap> merged(List<Gap> known, List<Gap> own) {
        Map<String, Gap> all = new LinkedHashMap<>();
        known.forEach(gap -> all.put(gap.id(), gap));
        own.forEach(gap -> all.merge(gap.id(), gap, Gap::and));
        return List.copyOf(all.values());
    }

    private Instant since() {
        return clock.instant().minus(LATELY);
    }
}
