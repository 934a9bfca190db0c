package nl.raakpunt.routing.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When something is due by the rules of the design, reckoned without any code of the product. */
final class Moments {

    static final Duration USUAL_PROMISE = Duration.ofHours(16);
    static final Duration WORKING_DAY = Duration.ofHours(8);
    static final Duration AGAIN = Duration.ofHours(4);
    private static final Duration CLOSES_AFTER = Duration.ofHours(80);
    private static final Duration MOST = Duration.ofHours(4);
    private static final Duration LEAST = Duration.ofMinutes(30);
    private static final Duration NEAR = Duration.ofHours(2);
    private static final Duration NEARLY_BROKEN = Duration.ofHours(1);

    private Moments() {}

    /** Until when an offer waits: half of what is left of the promise, but not for long, and never too short to see it. */
    static Instant respondBefore(Instant now, Instant promise) {
        Duration half = OfficeTime.between(now, promise).dividedBy(2);
        return OfficeTime.after(now, longest(LEAST, shortest(MOST, half)));
    }

    /** Who is back before the promise has the time from then. */
    static Instant respondBefore(Instant now, @Nullable Instant back, Instant promise) {
        return back != null && back.isAfter(now) && back.isBefore(promise)
                ? respondBefore(back, promise)
                : respondBefore(now, promise);
    }

    /** The promise stood still while the citizen was waited for; a broken one stays broken. */
    static Instant promiseAfterWaiting(LifeModel question, Instant now) {
        Instant since = question.waitingSince;
        Duration left = since == null ? Duration.ZERO : OfficeTime.between(since, question.promise);
        return left.isZero() ? question.promise : OfficeTime.after(now, left);
    }

    /** Until when its owner may be silent before being asked, and after that before losing it. */
    static Instant quietUntil(LifeModel question) {
        Instant since = question.nudgedAt == null ? question.quietSince : question.nudgedAt;
        Duration half = OfficeTime.between(since, question.promise).dividedBy(2);
        return OfficeTime.after(since, half.isZero() ? MOST : longest(LEAST, half));
    }

    static Instant closesBy(LifeModel question) {
        return OfficeTime.after(question.quietSince, CLOSES_AFTER);
    }

    /** When the clock must look at it; {@code null} when it need not, or when a search says when. */
    static @Nullable Instant next(LifeModel question) {
        if (question.closed) {
            return null;
        }
        List<Instant> due = new ArrayList<>();
        if (question.answered) {
            due.add(closesBy(question));
        }
        if (question.offer != null) {
            due.add(question.offer.respondBefore());
        }
        if (question.waitingUntil != null) {
            due.add(question.waitingUntil);
        }
        question.help.values().forEach(asked -> due.add(asked.before()));
        if (question.isQuiet()) {
            due.add(quietUntil(question));
        }
        return due.stream().min(Instant::compareTo).orElse(null);
    }

    /** Whether its owner must be reminded that the promise is near: within two hours, or the last quarter of a short one. */
    static boolean isNear(LifeModel question, Instant now) {
        boolean within = !question.promise.isAfter(OfficeTime.after(now, NEAR));
        return OfficeTime.isOpen(now) && question.promise.isAfter(now) && within && isLast(question, NEAR, now);
    }

    /** Whether the citizen must hear that it will be later: within an hour, or the last quarter; after a day it is no news. */
    static boolean isNearlyBroken(LifeModel question, Instant now) {
        boolean within = !question.promise.isAfter(OfficeTime.after(now, NEARLY_BROKEN));
        boolean news = !question.promise.isBefore(now.minus(Duration.ofDays(1)));
        return news && within && isLast(question, NEARLY_BROKEN, now);
    }

    private static boolean isLast(LifeModel question, Duration margin, Instant now) {
        Duration quarter =
                OfficeTime.between(question.receivedAt, question.promise).dividedBy(4);
        return OfficeTime.between(now, question.promise).compareTo(shortest(quarter, margin)) <= 0;
    }

    private static Duration shortest(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration longest(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
