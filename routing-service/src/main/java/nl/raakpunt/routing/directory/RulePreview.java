package nl.raakpunt.routing.directory;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where one question goes now and would go. */
public record RulePreview(String id, Way before, Way after, boolean changed) {

    /** What rules look at of a question; never its words or who asks. */
    public record Asked(String id, String topic, @Nullable String area, Instant at) {}

    /**
     * Where it goes.
     *
     * @param rule        name of the rule that decides
     * @param displayName who is asked first
     */
    public record Way(
            @Nullable String rule,
            RoutingRule.@Nullable Outcome outcome,
            @Nullable UUID person,
            @Nullable String displayName) {}
}
