package nl.raakpunt.routing.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.raakpunt.routing.directory.OwnReach;
import org.jspecify.annotations.Nullable;

/**
 * What somebody may see and change of their reachability, ready to show.
 *
 * @param status      what was said for now, in one line
 * @param ownHours    working hours as entered here
 * @param staffHours  working hours of the staff directory
 */
public record OwnReachView(
        UUID id,
        String name,
        ReachView reach,
        @Nullable String status,
        List<AbsenceLine> absences,
        @Nullable String ownHours,
        @Nullable String staffHours,
        List<StandInLine> standIns,
        List<TopicLine> topics) {

    /**
     * One absence.
     *
     * @param id   {@code null} when it cannot be changed here
     * @param note why it cannot, or that it may have been forgotten
     */
    public record AbsenceLine(
            @Nullable UUID id, String when, @Nullable String note) {}

    /**
     * One stand-in.
     *
     * @param number place among the own ones; {@code null} when the staff directory says so
     */
    public record StandInLine(@Nullable Integer number, String name, String when) {}

    /** One topic. */
    public record TopicLine(String key, String title, String wish) {}

    static OwnReachView of(OwnReach own, Words words) {
        OwnReach.Status status = own.status();
        return new OwnReachView(
                own.id(),
                own.displayName(),
                ReachView.of(own.reachability(), words),
                status == null ? null : status(status, words),
                own.absences().stream().map(absence -> absence(absence, words)).toList(),
                own.pattern().own(),
                own.pattern().ofDirectory(),
                standIns(own, words),
                own.topics().stream()
                        .map(topic -> new TopicLine(
                                topic.topic(), topic.title(), words.sayOr("reach.wish." + topic.wish(), topic.wish())))
                        .toList());
    }

    static String change(OwnReach.Change change, Words words) {
        String what = words.sayOr("reach.kind." + change.kind(), change.kind());
        String who = change.actorName() == null ? words.say("reach.somebody") : change.actorName();
        return words.sayFirst(
                List.of("reach.change." + change.action(), "reach.change"), words.moment(change.at()), who, what);
    }

    private static String status(OwnReach.Status status, Words words) {
        String says = words.sayOr("reach.says." + status.says(), status.says());
        String until = words.say("reach.until", words.moment(status.until()));
        return status.line() == null ? says + " " + until : says + " “" + status.line() + "” " + until;
    }

    private static AbsenceLine absence(OwnReach.Absence absence, Words words) {
        String note = absence.id() == null
                ? words.say("reach.absence.from", words.sayFirst(List.of("source." + absence.source(), "source.other")))
                : null;
        return new AbsenceLine(
                absence.id(),
                period(absence.from(), absence.until(), words),
                absence.probablyForgotten() ? words.say("reach.absence.forgotten") : note);
    }

    private static String period(@Nullable Instant from, @Nullable Instant until, Words words) {
        List<String> parts = new ArrayList<>();
        if (from != null) {
            parts.add(
                    words.say("reach.from", words.isMidnight(from) ? words.date(words.day(from)) : words.moment(from)));
        }
        parts.add(until == null ? words.say("reach.noEnd") : until(until, words));
        return String.join(" ", parts);
    }

    /** Whole days end with their last day, not with the first minute of the next. */
    private static String until(Instant until, Words words) {
        return words.isMidnight(until)
                ? words.say("reach.through", words.date(words.day(until).minusDays(1)))
                : words.say("reach.until", words.moment(until));
    }

    /** The own ones are numbered, since only those can be taken away here. */
    private static List<StandInLine> standIns(OwnReach own, Words words) {
        List<OwnReach.StandInNamed> named =
                own.standIns().stream().filter(OwnReach.StandInNamed::own).toList();
        List<StandInLine> lines = new ArrayList<>(IntStream.range(0, named.size())
                .mapToObj(number -> line(number, named.get(number), words))
                .toList());
        own.standIns().stream()
                .filter(standIn -> !standIn.own())
                .forEach(standIn -> lines.add(line(null, standIn, words)));
        return lines;
    }

    private static StandInLine line(@Nullable Integer number, OwnReach.StandInNamed standIn, Words words) {
        List<String> parts = new ArrayList<>();
        if (standIn.topic() != null) {
            parts.add(words.say("reach.standIn.topic", standIn.topic()));
        }
        if (!standIn.days().isEmpty()) {
            parts.add(standIn.days().stream()
                    .map(day -> words.sayOr("reach.day." + day, day))
                    .collect(Collectors.joining(", ")));
        }
        day(standIn.firstDay(), "reach.standIn.first", words, parts);
        day(standIn.lastDay(), "reach.standIn.last", words, parts);
        if (number == null) {
            parts.add(words.say("reach.standIn.staff"));
        }
        return new StandInLine(
                number,
                standIn.displayName(),
                parts.isEmpty() ? words.say("reach.standIn.always") : String.join(" · ", parts));
    }

    private static void day(@Nullable LocalDate day, String key, Words words, List<String> parts) {
        if (day != null) {
            parts.add(words.say(key, words.date(day)));
        }
    }
}
