package nl.raakpunt.routing.worktime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Turns a service level into the promise to the citizen, and the promise into the time a colleague has to respond. */
public final class Deadlines {

    private final WorkingTime time;
    private final PromiseSettings settings;

    public Deadlines(WorkingTime time, PromiseSettings settings) {
        this.time = time;
        this.settings = settings;
    }

    /**
     * The instant before which the citizen gets an answer.
     *
     * @param serviceLevelHours working hours the topic promises; {@code null} takes the default
     */
    public Instant answerBefore(Instant now, @Nullable Integer serviceLevelHours) {
        Duration promised =
                serviceLevelHours == null ? settings.defaultWorkingTime() : Duration.ofHours(serviceLevelHours);
        return time.after(now, promised);
    }

    /** The instant an offer lapses: early enough to leave at least half of the time that is left for the next colleague. */
    public Instant respondBefore(Instant now, Instant answerBefore) {
        Duration half = time.between(now, answerBefore).dividedBy(2);
        Duration patience = half.compareTo(settings.respondWithin()) < 0 ? half : settings.respondWithin();
        return time.after(
                now, patience.compareTo(settings.respondAtLeast()) < 0 ? settings.respondAtLeast() : patience);
    }

    /**
     * The same for a colleague who is not there yet: the time runs from when they are, as long as that is before the promise.
     *
     * @param back when the colleague can be reached again; {@code null} means now or not known
     */
    public Instant respondBefore(Instant now, @Nullable Instant back, Instant answerBefore) {
        return back != null && back.isAfter(now) && back.isBefore(answerBefore)
                ? respondBefore(back, answerBefore)
                : respondBefore(now, answerBefore);
    }

    /**
     * Until when somebody may be silent about a question: half of the time that is left of the promise, and about a broken
     * promise as long as a colleague has to respond.
     */
    public Instant quietUntil(Instant since, Instant answerBefore) {
        return quietUntil(since, answerBefore, time);
    }

    /**
     * The same in the working time of somebody themselves. Who does not work any more before the promise cannot keep it: then office
     * hours count, so that it does not lie still until they are back.
     */
    public Instant quietUntil(Instant since, Instant answerBefore, OwnHours own) {
        WorkingTime theirs = time.with(own);
        boolean backTooLate = theirs.between(since, answerBefore).isZero() && since.isBefore(answerBefore);
        return quietUntil(since, answerBefore, backTooLate ? time : theirs);
    }

    private Instant quietUntil(Instant since, Instant answerBefore, WorkingTime counted) {
        Duration half = counted.between(since, answerBefore).dividedBy(2);
        Duration patience = half.isZero() ? settings.respondWithin() : half;
        return counted.after(
                since, patience.compareTo(settings.respondAtLeast()) < 0 ? settings.respondAtLeast() : patience);
    }

    /** How much working time is left before an instant; zero when it has passed. */
    public Duration left(Instant now, Instant answerBefore) {
        return time.between(now, answerBefore);
    }

    /** The instant at which this much working time has passed from now. */
    public Instant moved(Instant now, Duration left) {
        return time.after(now, left);
    }
}
