package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.util.Map;
import nl.raakpunt.directory.mapping.EntryMapper;
import nl.raakpunt.directory.mapping.Mapping;
import nl.raakpunt.directory.source.DirectorySource;
import nl.raakpunt.directory.source.DirectorySources;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.source.Wanted;
import org.springframework.stereotype.Component;

/** Shows what a mapping makes of real entries, without storing anything. */
@Component
class Trial {

    private static final int PAGE = 10;

    private final DirectorySources sources;
    private final Clock clock;

    Trial(DirectorySources sources, Clock clock) {
        this.sources = sources;
        this.clock = clock;
    }

    TrialReport run(SyncSettings.Source source, Map<String, String> otherwise) throws SourceException {
        Mapping mapping = source.mapping().with(otherwise);
        Wanted wanted = mapping.wanted();
        TrialSink sink = new TrialSink(new EntryMapper(mapping, source.country(), clock), wanted);
        DirectorySource directory = sources.of("trial", source.directory().withPageSize(PAGE), wanted);
        boolean everything = read(directory, session -> session.readAll(sink));
        if (!everything && !sink.hasTeams()) {
            // On a connection of its own: the one before is in the middle of all people.
            read(directory, session -> session.readTeams(sink));
        }
        return sink.report();
    }

    private interface Work {
        void in(SourceSession session) throws SourceException;
    }

    /** False when there was more than the trial shows. */
    private static boolean read(DirectorySource directory, Work work) throws SourceException {
        try (SourceSession session = directory.connect()) {
            work.in(session);
            return true;
        } catch (TrialSink.EnoughException enough) {
            return false;
        }
    }
}
