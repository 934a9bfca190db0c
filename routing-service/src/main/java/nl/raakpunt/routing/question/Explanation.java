package nl.raakpunt.routing.question;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.directory.AppliedRule;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.Reachability;
import nl.raakpunt.routing.directory.TeamRef;
import org.jspecify.annotations.Nullable;

/**
 * Why somebody was chosen, as facts that can be shown and kept.
 *
 * @param topic        what the question is about; {@code null} when the person was chosen by name
 * @param matchedWords words of the question that led to the topic
 * @param role         the recorded responsibility; {@code null} when the person was chosen by name
 * @param area         village the responsibility holds for
 * @param standInFor   name of the colleague stood in for
 * @param passedOver   who came first in line and why not
 * @param rule         the rule of a manager that decided
 * @param team         who is responsible for the topic; {@code null} when that was not recorded
 */
public record Explanation(
        @Nullable TopicRef topic,
        List<String> matchedWords,
        Candidate.@Nullable Role role,
        @Nullable String area,
        @Nullable Reachability reachability,
        @Nullable String standInFor,
        List<PassedOver> passedOver,
        @Nullable AppliedRule rule,
        @Nullable TeamRef team) {

    public Explanation {
        matchedWords = List.copyOf(matchedWords);
        passedOver = List.copyOf(passedOver);
    }

    /** Chosen by the agent, not by the rules. */
    public static Explanation byHand() {
        return new Explanation(null, List.of(), null, null, null, null, List.of(), null, null);
    }

    /** Somebody who came earlier in line and was not chosen. */
    public record PassedOver(
            UUID id,
            String displayName,
            Candidate.Role role,
            Cause cause,
            @Nullable Reachability reachability) {}

    /** Why somebody was passed over. */
    public enum Cause {
        /** Cannot be reached, and not back before the promise. */
        NOT_BACK_IN_TIME,
        /** It is not known whether they can be reached. */
        REACHABILITY_UNKNOWN,
        /** Declined this question before. */
        DECLINED_BEFORE,
        /** Owns the question already. */
        OWNS_IT_ALREADY,
        /** As suitable as the chosen one, but back later, while the chosen one can be reached now. */
        NOT_REACHABLE_NOW,
        /** As suitable as the chosen one, but has more open questions. */
        MORE_OPEN_QUESTIONS
    }
}
