package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Objects;
import nl.raakpunt.routing.directory.SyncRun;
import nl.raakpunt.routing.directory.SyncRun.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A sentence about a run, for its reader.
 *
 * @param language language of the sentence when it is not the reader's
 */
public record RunDetail(String text, @Nullable String language) {

    /** In the reader's language as far as this version knows the reasons, and in directory-service's English otherwise. */
    static List<RunDetail> of(SyncRun run, Words words) {
        if (run.reasons().isEmpty()) {
            return run.detail() == null ? List.of() : List.of(english(run.detail()));
        }
        return run.reasons().stream().map(reason -> of(reason, words)).toList();
    }

    private static RunDetail of(Reason reason, Words words) {
        String said = words.sayIfKnown(
                key(reason), number(reason.count()), number(reason.of()), number(reason.most()), fact(reason, words));
        if (said == null) {
            return english(reason.text());
        }
        return new RunDetail(reason.server() == null ? said : reason.server() + ": " + said, null);
    }

    private static String key(Reason reason) {
        return "run.reason." + reason.code() + (reason.problem() == null ? "" : "." + reason.problem());
    }

    /** What has no number does not say one either. */
    private static int number(@Nullable Integer number) {
        return Objects.requireNonNullElse(number, 0);
    }

    private static String fact(Reason reason, Words words) {
        return reason.attribute() == null ? "" : ChangeView.fact(reason.attribute(), words);
    }

    private static RunDetail english(String text) {
        return new RunDetail(text, "en");
    }
}
