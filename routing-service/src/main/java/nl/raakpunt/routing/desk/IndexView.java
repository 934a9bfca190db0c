package nl.raakpunt.routing.desk;

import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.routing.directory.IndexState;
import org.jspecify.annotations.Nullable;

/**
 * The search index, ready to show.
 *
 * @param found    how much can be found; {@code null} when Elasticsearch does not answer
 * @param indexes  the indexes that are searched, each with its version and when it was built
 * @param pending  how many changes search does not know yet
 * @param drift    what the latest comparison with the database found; {@code null} before the first
 * @param drifted  whether something differed then
 * @param progress how far building anew is; {@code null} when nothing is built
 */
public record IndexView(
        @Nullable Documents found,
        List<Built> indexes,
        long pending,
        @Nullable String drift,
        boolean drifted,
        @Nullable Progress progress) {

    // As directory-service names them: alias, version of the analysis, moment in milliseconds.
    private static final Pattern NAME = Pattern.compile(".*-v(\\d{1,9})-(\\d{1,15})");

    /** How many people and topics can be found. */
    public record Documents(long people, long topics) {}

    /** An index, and what its name tells; {@code null} when it tells nothing. */
    public record Built(
            String name, @Nullable String version, @Nullable String at) {}

    /**
     * How far building anew is.
     *
     * @param says  in words
     * @param total {@code null} while it waits
     */
    public record Progress(String says, long done, @Nullable Long total) {}

    static IndexView of(IndexState state, Words words) {
        Long people = state.people();
        Long topics = state.topics();
        IndexState.Drift drift = state.drift();
        return new IndexView(
                people == null || topics == null ? null : new Documents(people, topics),
                built(state.generation(), words),
                state.pending(),
                drift == null ? null : drift(drift, words),
                drift != null && drift.people() + drift.topics() > 0,
                state.rebuild() == null ? null : progress(state.rebuild(), words));
    }

    private static List<Built> built(@Nullable List<String> names, Words words) {
        return names == null
                ? List.of()
                : names.stream().map(name -> built(name, words)).toList();
    }

    private static Built built(String name, Words words) {
        Matcher parts = NAME.matcher(name);
        return parts.matches()
                ? new Built(name, parts.group(1), words.moment(Instant.ofEpochMilli(Long.parseLong(parts.group(2)))))
                : new Built(name, null, null);
    }

    private static String drift(IndexState.Drift drift, Words words) {
        return words.say("index.drift", words.moment(drift.checkedAt()), drift.people(), drift.topics());
    }

    private static Progress progress(IndexState.Rebuild rebuild, Words words) {
        return rebuild.startedAt() == null
                ? new Progress(words.say("index.waits"), 0, null)
                : new Progress(
                        words.say("index.busy", rebuild.done(), rebuild.total()), rebuild.done(), rebuild.total());
    }
}
