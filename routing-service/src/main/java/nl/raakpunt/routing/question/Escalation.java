package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The search for somebody who takes a question that nobody took.
 *
 * @param cause  why the search goes on
 * @param last   who did not take it
 * @param reason what the owner wrote with the first offer; empty when there was none
 * @param asked  whom it was offered to in this round, and who fell silent
 * @param taken  steps taken in this round
 * @param nextAt when the next step is due; {@code null} while an offer waits for its answer
 * @param refusedAtTheEnd who gave it back when it had come to the team lead; not asked again in a later round either
 * @param why    the usual reason {@code last} gave for a refusal; {@code null} when there was none
 */
public record Escalation(
        Cause cause,
        Colleague last,
        String reason,
        List<UUID> asked,
        List<Step> taken,
        @Nullable Instant nextAt,
        List<UUID> refusedAtTheEnd,
        @Nullable DeclineCause why) {

    public Escalation(
            Cause cause,
            Colleague last,
            String reason,
            List<UUID> asked,
            List<Step> taken,
            @Nullable Instant nextAt,
            List<UUID> refusedAtTheEnd) {
        this(cause, last, reason, asked, taken, nextAt, refusedAtTheEnd, null);
    }

    public Escalation {
        asked = List.copyOf(asked);
        taken = List.copyOf(taken);
        // A search from before this was remembered.
        refusedAtTheEnd = List.copyOf(Objects.requireNonNullElse(refusedAtTheEnd, List.of()));
    }

    /** The search begins, or goes on, because this colleague did not take it. */
    static Escalation goesOn(
            @Nullable Escalation before, Cause cause, Colleague last, @Nullable PendingOffer offer, Instant at) {
        List<UUID> asked = before == null ? new ArrayList<>() : new ArrayList<>(before.asked);
        asked.add(last.id());
        List<UUID> refused = before == null ? new ArrayList<>() : new ArrayList<>(before.refusedAtTheEnd);
        List<Step> taken = before == null ? List.of() : before.taken;
        if (cause == Cause.DECLINED && taken.contains(Step.TEAM_LEAD)) {
            refused.add(last.id());
        }
        return new Escalation(cause, last, offer == null ? "" : offer.reason(), asked, taken, at, refused);
    }

    /** The same, with the reason of who gave it back. */
    Escalation because(@Nullable DeclineCause reasonOfLast) {
        return new Escalation(cause, last, reason, asked, taken, nextAt, refusedAtTheEnd, reasonOfLast);
    }

    /** An offer waits for its answer after these steps. */
    Escalation offered(List<Step> steps) {
        return new Escalation(cause, last, reason, asked, steps, null, refusedAtTheEnd, why);
    }

    /** Every step can be taken again, by other people. */
    Escalation withOtherPeople() {
        return new Escalation(cause, last, reason, asked, List.of(), nextAt, refusedAtTheEnd, why);
    }

    /** Nobody is left; everybody is asked again at that moment, but not who gave it back. */
    Escalation anotherRound(Instant at) {
        return new Escalation(Cause.NOBODY_LEFT, last, reason, List.of(), List.of(), at, refusedAtTheEnd);
    }

    /** Whether this person is not asked in this round. */
    public boolean leavesOut(UUID person) {
        return asked.contains(person) || refusedAtTheEnd.contains(person);
    }

    /** What made the question come back. */
    public enum Cause {
        /** The colleague gave it back. */
        DECLINED,
        /** The colleague did not respond in time. */
        LAPSED,
        /** The message to the colleague could not be delivered. */
        NOT_DELIVERED,
        /** The owner asked for the next step. */
        HURRIED,
        /** The owner did nothing with it. */
        SILENT,
        /** Nobody was left the last time. */
        NOBODY_LEFT
    }

    /** Whether the next step is due. */
    public boolean isDue(Instant now) {
        return nextAt != null && !now.isBefore(nextAt);
    }
}
