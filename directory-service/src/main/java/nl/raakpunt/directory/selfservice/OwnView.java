package nl.raakpunt.directory.selfservice;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.availability.PassedOver;
import nl.raakpunt.directory.availability.Reachability;
import nl.raakpunt.directory.topic.TopicWish.Wish;
import org.jspecify.annotations.Nullable;

/**
 * Everything somebody may see and change of their own reachability.
 *
 * @param passedOver what was said otherwise of this moment, and why it did not count
 * @param absences   own ones and those other sources tell of, not those that have ended
 * @param pattern    when the person works, as the staff directory says and as they say
 * @param standIns   in the order in which they are tried
 * @param topics     what the person says they know
 */
@Schema(name = "OwnReachability")
record OwnView(
        UUID id,
        String displayName,
        Reachability reachability,
        List<PassedOver> passedOver,
        @Nullable StatusView status,
        List<AbsenceView> absences,
        PatternView pattern,
        List<StandInView> standIns,
        List<WishView> topics) {

    /**
     * An absence.
     *
     * @param id                only own entries have one, and only those can be changed here
     * @param from              {@code null} to the team lead when it has no end and began more than five days ago
     * @param probablyForgotten true when it has no end and began more than two weeks ago
     */
    @Schema(name = "OwnAbsence")
    record AbsenceView(
            @Nullable UUID id,
            Reachability.Source source,
            @Nullable Instant from,
            @Nullable Instant until,
            boolean probablyForgotten) {}

    /**
     * When somebody works, as text.
     *
     * @param own         as entered here; it counts before the other
     * @param ofDirectory as the staff directory says
     */
    @Schema(name = "OwnPattern")
    record PatternView(@Nullable String own, @Nullable String ofDirectory) {}

    /**
     * Who stands in.
     *
     * @param topic key of the only topic it holds for
     * @param own   false when the staff directory says so
     */
    @Schema(name = "OwnStandIn")
    record StandInView(
            UUID person,
            String displayName,
            @Nullable String topic,
            Set<DayOfWeek> days,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            boolean own) {}

    /** What somebody says they know. */
    @Schema(name = "OwnTopic")
    record WishView(String topic, String title, Wish wish) {}
}
