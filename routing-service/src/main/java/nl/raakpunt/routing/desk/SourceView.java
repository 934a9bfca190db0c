package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.raakpunt.routing.directory.SyncSource;
import org.jspecify.annotations.Nullable;

/**
 * A staff directory, ready to show.
 *
 * @param age         how old the data is, in words
 * @param server      the server that answered last, and what it is
 * @param how         how changes are read, in words
 * @param certificate warning about the end of its certificate
 * @param problem     why the last order or run came to nothing
 * @param busyRun     id of the run that goes on
 * @param progress    how far that is, or that it begins; {@code null} when nothing goes on
 * @param held        the run that waits for somebody to look at it
 * @param heldChanges the first of what that run would do
 */
public record SourceView(
        String name,
        String age,
        @Nullable String server,
        String how,
        int people,
        @Nullable String certificate,
        List<RunDetail> problem,
        @Nullable String busyRun,
        @Nullable ProgressView progress,
        @Nullable RunView held,
        List<ChangeView> heldChanges) {

    private static final Duration CERTIFICATE_ENDS_SOON = Duration.ofDays(60);

    static SourceView of(SyncSource source, Words words) {
        return new SourceView(
                source.name(),
                source.observedAt() == null
                        ? words.say("staff.never")
                        : words.say("staff.age", words.ago(source.observedAt(), words.now())),
                server(source),
                how(source, words),
                source.people(),
                certificate(source.certificateExpires(), words),
                List.of(),
                null,
                null,
                null,
                List.of());
    }

    SourceView withProblem(List<RunDetail> said) {
        return new SourceView(name, age, server, how, people, certificate, said, busyRun, progress, held, heldChanges);
    }

    SourceView busy(@Nullable String run, ProgressView now) {
        return new SourceView(name, age, server, how, people, certificate, problem, run, now, held, heldChanges);
    }

    SourceView holding(RunView run, List<ChangeView> changes) {
        return new SourceView(name, age, server, how, people, certificate, problem, busyRun, progress, run, changes);
    }

    private static @Nullable String server(SyncSource source) {
        if (source.server() == null || source.vendor() == null) {
            return source.server();
        }
        return source.server() + " (" + source.vendor() + ")";
    }

    private static String how(SyncSource source, Words words) {
        if (source.server() == null) {
            return words.say("staff.how.unknown");
        }
        if (source.push()) {
            return words.say("staff.how.push");
        }
        return source.delta() == null ? words.say("staff.how.full") : words.say("staff.how.delta", source.delta());
    }

    private static @Nullable String certificate(@Nullable Instant ends, Words words) {
        if (ends == null || ends.isAfter(words.now().plus(CERTIFICATE_ENDS_SOON))) {
            return null;
        }
        return words.say(
                ends.isBefore(words.now()) ? "staff.certificate.over" : "staff.certificate", words.moment(ends));
    }
}
