package nl.raakpunt.directory.rule;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a question.
 *
 * @param person for {@link Kind#PERSON} only
 * @param team   key of the team, for {@link Kind#TEAM} and {@link Kind#DUTY} only
 */
public record RuleOutcome(
        @NotNull Kind kind, @Nullable UUID person, @Nullable String team) {

    /** What kind of outcome. */
    public enum Kind {
        /** This person, and when they are away their stand-in. */
        PERSON,
        /** Whoever of this team is responsible for the topic, or else on duty, or else leads it. */
        TEAM,
        /** Whoever of this team is on duty, or else leads it. */
        DUTY,
        /** Nobody: the agent answers. */
        ANSWER_YOURSELF
    }

    public static RuleOutcome to(UUID person) {
        return new RuleOutcome(Kind.PERSON, person, null);
    }

    /** True when it names exactly what its kind needs. */
    boolean isComplete() {
        return switch (kind) {
            case PERSON -> person != null && team == null;
            case TEAM, DUTY -> person == null && team != null;
            case ANSWER_YOURSELF -> person == null && team == null;
        };
    }
}
