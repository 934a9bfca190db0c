package nl.raakpunt.routing.insight;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.Map;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionMoved;
import nl.raakpunt.routing.question.Tally;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.worktime.WorkingTime;
import org.jspecify.annotations.Nullable;

/** Goes on with the story of one question, event by event; the same events always tell the same story. */
final class StoryTeller {

    private final WorkingTime time;
    private final Story start;
    private final Map<Measure, Long> measures;
    private @Nullable TopicRef topic;
    private @Nullable TeamRef team;
    private @Nullable Instant due;
    private @Nullable Instant offeredAt;
    private @Nullable Instant waitingSince;
    private Group colleagues;

    private StoryTeller(Story start, WorkingTime time) {
        this.time = time;
        this.start = start;
        this.measures = new EnumMap<>(start.measures());
        this.topic = start.topic();
        this.team = start.team();
        this.due = start.due();
        this.offeredAt = start.offeredAt();
        this.waitingSince = start.waitingSince();
        this.colleagues = start.colleagues();
    }

    /** Whether an event is part of the story at all. */
    static boolean tells(Event event) {
        return switch (event) {
            case Event.Received _,
                    Event.Offered _,
                    Event.Escalated _,
                    Event.Accepted _,
                    Event.Declined _,
                    Event.Lapsed _,
                    Event.Answered _,
                    Event.WaitingForCitizen _,
                    Event.Resumed _,
                    Event.Reopened _,
                    Event.TakenOver _,
                    Event.Inherited _,
                    Event.FellSilent _,
                    Event.TopicCorrected _,
                    Event.Merged _,
                    Event.NobodyLeft _ -> true;
            default -> false;
        };
    }

    /**
     * The story with what happened now.
     *
     * @param before the story so far; {@code null} when the move begins with the question being received
     */
    static Story tell(@Nullable Story before, QuestionMoved moved, WorkingTime time) {
        StoryTeller teller = new StoryTeller(before == null ? beginning(moved.after()) : before, time);
        moved.events().stream().filter(StoryTeller::tells).forEach(event -> teller.add(event, moved.after()));
        return teller.story();
    }

    private static Story beginning(Question question) {
        return new Story(
                question.id().value(),
                seconds(question.receivedAt()),
                question.channel(),
                null,
                null,
                null,
                null,
                null,
                Group.NOBODY.with(question.receivedBy().id()),
                Group.NOBODY,
                Map.of());
    }

    private Story story() {
        return new Story(
                start.question(),
                start.receivedAt(),
                start.channel(),
                topic,
                team,
                due,
                offeredAt,
                waitingSince,
                start.agents(),
                colleagues,
                measures);
    }

    private void add(Event event, Question after) {
        Instant at = seconds(event.at());
        switch (event) {
            case Event.Received received -> received(received);
            case Event.Offered offered -> offered(offered.to(), offered.because(), at);
            case Event.Escalated escalated -> {
                flag(Measure.ESCALATED);
                offered(escalated.to(), escalated.because(), at);
            }
            case Event.Accepted accepted -> accepted(accepted, after.tally(), at);
            case Event.Declined declined -> count(Measure.declined(declined.cause()));
            case Event.Lapsed _ -> count(Measure.LAPSED);
            case Event.Answered answered -> answered(answered, after.receivedBy(), at);
            case Event.WaitingForCitizen _ -> waitingSince = at;
            case Event.Resumed _ -> waited(at);
            case Event.Reopened _ -> flag(Measure.REOPENED);
            case Event.TakenOver takenOver -> takenOver(takenOver.by());
            case Event.Inherited inherited -> takenOver(inherited.to());
            case Event.FellSilent silent -> {
                if (!silent.backTo().sameAs(silent.from())) {
                    takenOver(silent.backTo());
                }
            }
            case Event.TopicCorrected corrected -> {
                flag(Measure.TOPIC_CORRECTED);
                topic = corrected.topic();
            }
            case Event.Merged _ -> flag(Measure.MERGED);
            case Event.NobodyLeft _ -> flag(Measure.NOBODY_LEFT);
            default -> throw new IllegalArgumentException("Not part of the story: " + event.getClass());
        }
    }

    private void received(Event.Received event) {
        topic = event.topic();
        due = seconds(event.promise().answerBefore());
    }

    private void offered(Colleague to, Explanation because, Instant at) {
        flag(Measure.OFFERED);
        count(Measure.OFFERS);
        colleagues = colleagues.with(to.id());
        if (because.team() != null) {
            team = because.team();
        }
        if (offeredAt == null) {
            offeredAt = at;
        }
    }

    private void accepted(Event.Accepted event, Tally tally, Instant at) {
        if (get(Measure.ACCEPTED) == 0 && offeredAt != null) {
            flag(Measure.ACCEPTED);
            measures.put(Measure.ACCEPT_SECONDS, time.between(offeredAt, at).toSeconds());
        }
        measures.put(Measure.HANDOFFS, (long) tally.handoffs());
        measures.put(Measure.PING_PONG, (long) tally.pingPong());
        colleagues = colleagues.with(event.by().id());
    }

    /** Only the first answer counts: what comes after it was opened again does not make it better. */
    private void answered(Event.Answered event, Colleague receivedBy, Instant at) {
        waited(at);
        if (!event.by().sameAs(receivedBy)) {
            colleagues = colleagues.with(event.by().id());
        }
        if (get(Measure.ANSWERED) > 0) {
            return;
        }
        flag(Measure.ANSWERED);
        flagWhen(event.firstContact(), Measure.FIRST_CONTACT);
        flagWhen(event.by().sameAs(receivedBy), Measure.BY_AGENT);
        flagWhen(due != null && at.isBefore(due), Measure.KEPT);
        flagWhen(get(Measure.OFFERED) > 0, Measure.ROUTED);
        flagWhen(wasRoutedRight(), Measure.FIRST_TIME_RIGHT);
    }

    private boolean wasRoutedRight() {
        return get(Measure.OFFERS) == 1
                && get(Measure.HANDOFFS) == 1
                && get(Measure.TAKEN_OVER) == 0
                && get(Measure.TOPIC_CORRECTED) == 0;
    }

    /** The promise stands still while the citizen is waited for; how long that was is only known when it is over. */
    private void waited(Instant at) {
        if (waitingSince == null) {
            return;
        }
        flag(Measure.WAITED);
        var waited = time.between(waitingSince, at);
        measures.merge(Measure.WAITING_SECONDS, waited.toSeconds(), Long::sum);
        if (due != null && waitingSince.isBefore(due)) {
            due = time.after(at, time.between(waitingSince, due));
        }
        waitingSince = null;
    }

    private void takenOver(Colleague owner) {
        flag(Measure.TAKEN_OVER);
        colleagues = colleagues.with(owner.id());
    }

    private long get(Measure measure) {
        return measures.getOrDefault(measure, 0L);
    }

    private void count(Measure measure) {
        measures.merge(measure, 1L, Long::sum);
    }

    private void flag(Measure measure) {
        measures.put(measure, 1L);
    }

    private void flagWhen(boolean so, Measure measure) {
        if (so) {
            flag(measure);
        }
    }

    /** The database keeps fewer decimals than the log: whole seconds are the same in both. */
    private static Instant seconds(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS);
    }
}
