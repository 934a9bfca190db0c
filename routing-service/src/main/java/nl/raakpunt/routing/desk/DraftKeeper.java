package nl.raakpunt.routing.desk;

import java.util.List;
import nl.raakpunt.routing.directory.RuleDirectory;
import nl.raakpunt.routing.directory.RuleSet;
import org.jspecify.annotations.Nullable;
import org.springframework.web.server.WebSession;

/** Keeps what a manager is changing in their session, so that it works without scripts and nobody else sees it. */
final class DraftKeeper {
    private static final String DRAFT = "rules.draft";
    private static final String PROBLEM = "rules.problem";

    private DraftKeeper() {}

    /** Why the rules were not kept. */
    record Problem(String key, List<String> errors) {}

    static @Nullable RuleDraft draft(WebSession session) {
        return session.getAttribute(DRAFT);
    }

    /** What is being changed, or else the rules as they are. */
    static RuleDraft current(WebSession session, RuleDirectory rules) {
        RuleDraft draft = draft(session);
        if (draft != null) {
            return draft;
        }
        RuleSet set = Found.in(rules.rules());
        return new RuleDraft(set.version(), set.rules());
    }

    static void keep(WebSession session, RuleDraft draft) {
        session.getAttributes().put(DRAFT, draft);
    }

    static void discard(WebSession session) {
        session.getAttributes().remove(DRAFT);
    }

    static void failed(WebSession session, Problem problem) {
        session.getAttributes().put(PROBLEM, problem);
    }

    /** Said once. */
    static @Nullable Problem problem(WebSession session) {
        return (Problem) session.getAttributes().remove(PROBLEM);
    }
}
