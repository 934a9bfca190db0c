package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a colleague, or their team lead, may see and change of their reachability.
 *
 * @param status   what was said for now
 * @param absences own ones and those other sources tell of, never why
 * @param pattern  when the colleague works
 * @param standIns in the order in which they are tried
 * @param topics   what the colleague says they know
 */
public record OwnReach(
        UUID id,
        String displayName,
        Reachability reachability,
        @Nullable Status status,
        List<Absence> absences,
        Pattern pattern,
        List<StandInNamed> standIns,
        List<TopicKnown> topics) {

    public OwnReach {
        absences = List.copyOf(absences);
        standIns = List.copyOf(standIns);
        topics = List.copyOf(topics);
    }

    /** What was said for now, and until when. */
    public record Status(String says, @Nullable String line, Instant until) {}

    /**
     * A period in which the colleague is away.
     *
     * @param id                {@code null} when another source told it: it cannot be changed here
     * @param from              {@code null} when it is not shown
     * @param probablyForgotten true when it has no end and began long ago
     */
    public record Absence(
            @Nullable UUID id,
            String source,
            @Nullable Instant from,
            @Nullable Instant until,
            boolean probablyForgotten) {}

    /** When the colleague works, as text; the own one counts before the other. */
    public record Pattern(@Nullable String own, @Nullable String ofDirectory) {}

    /**
     * Who stands in.
     *
     * @param topic key of the only topic it holds for
     * @param own   false when the staff directory says so
     */
    public record StandInNamed(
            UUID person,
            String displayName,
            @Nullable String topic,
            List<String> days,
            @Nullable LocalDate firstDay,
            @Nullable LocalDate lastDay,
            boolean own) {
        public StandInNamed {
            days = List.copyOf(days);
        }
    }

    /** A topic the colleague says they know; wish is KNOWS or ASK_ME. */
    public record TopicKnown(String topic, String title, String wish) {}

    /** Who changed what kind of thing, and when. */
    public record Change(Instant at, UUID actor, @Nullable String actorName, String kind, String action) {}

    /** Somebody of the team who could stand in on so many of the days. */
    public record Proposal(UUID id, String displayName, int days, int ofDays) {}

    /**
     * An absence as it was entered.
     *
     * @param standInAdvised true when on a working day nobody is named to stand in
     */
    public record Entered(
            UUID id, Instant from, @Nullable Instant until, boolean standInAdvised, List<Proposal> proposals) {
        public Entered {
            proposals = List.copyOf(proposals);
        }
    }
}
