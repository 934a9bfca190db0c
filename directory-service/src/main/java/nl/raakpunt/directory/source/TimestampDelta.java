package nl.raakpunt.directory.source;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Changes by the time at which entries were changed or made, as the server's own clock says. Who is gone, who left the
 * filter and whose place was renamed is not seen; only reading everything sees that.
 */
final class TimestampDelta implements DeltaMethod {

    static final String MODIFIED = "modifyTimestamp";

    private static final String CREATED = "createTimestamp";

    /** Replicas and transactions deliver late, and the time has whole seconds. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    /** How far the clocks of the server and of this machine may differ. */
    private static final Duration CLOCKS = Duration.ofDays(1);

    private static final DateTimeFormatter GENERALIZED_TIME =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final int SECONDS = 14;

    private final ServerConnection server;
    private final Clock clock;

    TimestampDelta(ServerConnection server, Clock clock) {
        this.server = server;
        this.clock = clock;
    }

    @Override
    public String name() {
        return MODIFIED;
    }

    @Override
    public boolean push() {
        return false;
    }

    /** Replicas get the same change at different times. */
    @Override
    public String server() {
        return server.url();
    }

    /** The time of the newest change, because only the server knows what time it is there. */
    @Override
    public Watermark watermark() throws SourceException {
        Newest newest = new Newest(clock.instant().minus(CLOCKS));
        for (Search search : server.searches()) {
            server.find(search.and(since(newest.start)).asking(Set.of(MODIFIED, CREATED)), found -> {
                try {
                    UUID id = server.entries().id(found);
                    newest.see(server.entries().entry(id, found));
                } catch (BrokenEntryException nothingToLearn) {
                    // The reading of everything that follows reports this entry.
                    return;
                }
            });
        }
        return newest.watermark();
    }

    @Override
    public Changes changesSince(Watermark since, ChangeSink sink) throws SourceException {
        Instant from = instant(since.value());
        if (from == null) {
            return new Changes.Unusable("The time up to which was read is not a time, so everything is read anew.");
        }
        Newest newest = new Newest(from);
        for (Search search : server.searches()) {
            Set<String> ours = onlyOurs(search);
            Search changed = search.and(since(from.minus(OVERLAP))).askingAlso(List.of(MODIFIED, CREATED));
            server.read(changed, new EntrySink() {
                @Override
                public void entry(EntryKind kind, DirectoryEntry entry) {
                    newest.see(entry);
                    // Somebody read as a change must look as they do in a reading of everything, or seem changed each
                    // time.
                    sink.entry(kind, entry.without(ours));
                }

                @Override
                public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
                    sink.unreadable(kind, dn, id, reason);
                }
            });
        }
        return new Changes.Some(newest.watermark());
    }

    /** Times of change that the reading itself does not want. */
    private static Set<String> onlyOurs(Search search) {
        Set<String> wanted = lower(search.attributes());
        return lower(Set.of(MODIFIED, CREATED)).stream()
                .filter(name -> !wanted.contains(name))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> lower(Set<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet());
    }

    private static String since(Instant time) {
        String text = GENERALIZED_TIME.format(time);
        return "(|(" + MODIFIED + ">=" + text + ")(" + CREATED + ">=" + text + "))";
    }

    /** The time with its fraction left out; {@code null} when it is not one. */
    private static @Nullable Instant instant(String text) {
        if (text.length() <= SECONDS || !text.endsWith("Z")) {
            return null;
        }
        try {
            return GENERALIZED_TIME.parse(text.substring(0, SECONDS) + "Z", Instant::from);
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    private final class Newest {

        private final Instant start;
        private Instant time;

        Newest(Instant start) {
            this.start = start;
            this.time = start;
        }

        void see(DirectoryEntry entry) {
            for (String attribute : List.of(MODIFIED, CREATED)) {
                Instant at = entry.first(attribute).map(TimestampDelta::instant).orElse(null);
                if (at != null && at.isAfter(time)) {
                    time = at;
                }
            }
        }

        Watermark watermark() {
            return new Watermark(MODIFIED, server.url(), server.scope(), GENERALIZED_TIME.format(time));
        }
    }
}
