package nl.raakpunt.routing.desk;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to an answer that is no: a citizen must know why, by which rule, what is possible, and how to object.
 *
 * @param given        whether the answer is no
 * @param reason       why not
 * @param rule         which rule says so
 * @param alternatives what is possible
 * @param objection    what to do when the citizen does not agree
 */
public record SaysNo(
        @Nullable Boolean given,
        @Nullable String reason,
        @Nullable String rule,
        @Nullable String alternatives,
        @Nullable String objection) {
    static final SaysNo NOT = new SaysNo(null, null, null, null, null);

    boolean isGiven() {
        return Boolean.TRUE.equals(given);
    }

    /** Whether nothing is left out. */
    boolean isComplete() {
        return Stream.of(reason, rule, alternatives, objection)
                .noneMatch(text -> ActForm.text(text).isEmpty());
    }

    /** The whole answer as the citizen reads it. */
    String compose(String answer) {
        return String.join(
                "\n\n",
                answer,
                "Waarom niet\n" + ActForm.text(reason),
                "Dit is de regel\n" + ActForm.text(rule),
                "Dit kan wel\n" + ActForm.text(alternatives),
                "Bent u het er niet mee eens?\n" + ActForm.text(objection));
    }
}
