package nl.raakpunt.routing.citizen;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a citizen's question is, ready to show to that citizen.
 *
 * @param code    with which it is followed
 * @param asked   the citizen's own words
 * @param steps   the way of the question
 * @param now     what the case is, in one sentence
 * @param who     who has it: a first name and a team
 * @param next    what happens next
 * @param promise before when, or that it did not work out
 * @param late    why it became later than was said first
 * @param wanted  what the citizen was asked
 * @param answer  what was answered
 * @param earlier the answer that was not right
 * @param rating  the mark the citizen gave for the answer
 */
public record StatusView(
        String reference,
        String code,
        String asked,
        List<StepLine> steps,
        String now,
        @Nullable String who,
        String next,
        @Nullable String promise,
        @Nullable String late,
        @Nullable String wanted,
        @Nullable String answer,
        @Nullable String earlier,
        @Nullable Integer rating) {

    public StatusView {
        steps = List.copyOf(steps);
    }

    /**
     * One step.
     *
     * @param progress {@code done}, {@code now} or {@code todo}
     * @param when     since when it is done
     */
    public record StepLine(
            String name,
            String progress,
            String state,
            @Nullable String when) {}

    public boolean isOpen() {
        return answer == null;
    }
}
