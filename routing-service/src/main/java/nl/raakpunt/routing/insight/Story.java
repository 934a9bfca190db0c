package nl.raakpunt.routing.insight;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.TopicRef;
import org.jspecify.annotations.Nullable;

/**
 * How one question went, as figures need it.
 *
 * @param team         who was responsible for its topic when it was offered last; {@code null} when it never was
 * @param due          the moment promised first, later only by the time the citizen was waited for
 * @param offeredAt    when it was first offered
 * @param waitingSince since when the citizen is waited for
 * @param agents       who took it in
 * @param colleagues   to whom it was offered and who got it
 */
record Story(
        UUID question,
        Instant receivedAt,
        Channel channel,
        @Nullable TopicRef topic,
        @Nullable TeamRef team,
        @Nullable Instant due,
        @Nullable Instant offeredAt,
        @Nullable Instant waitingSince,
        Group agents,
        Group colleagues,
        Map<Measure, Long> measures) {

    Story {
        Map<Measure, Long> all = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            all.put(measure, measures.getOrDefault(measure, 0L));
        }
        measures = Map.copyOf(all);
    }

    long get(Measure measure) {
        return measures.getOrDefault(measure, 0L);
    }
}
