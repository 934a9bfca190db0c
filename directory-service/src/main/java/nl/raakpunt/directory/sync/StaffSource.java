package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.mapping.EntryMapper;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.mapping.TeamEntry;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.DirectorySources;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.EntrySink;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.sync.StaffReading.Rejection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads staff and teams as configured. */
@Component
class StaffSource {

    private final SyncSettings settings;
    private final DirectorySources directories;

    StaffSource(SyncSettings settings, DirectorySources directories) {
        this.settings = settings;
        this.directories = directories;
    }

    StaffReading read() throws SourceException {
        SyncSettings.Source source = settings.sources().values().iterator().next();
        EntryMapper mapper = new EntryMapper(source.mapping(), source.country());
        Collector collector = new Collector(mapper);
        try (SourceSession session = directories
                .of("staff", source.directory(), source.mapping().wanted())
                .connect()) {
            session.readAll(collector);
        }
        return new StaffReading(collector.people, collector.teams, collector.rejected);
    }

    private static final class Collector implements EntrySink {

        private final EntryMapper mapper;
        private final List<StaffEntry> people = new ArrayList<>();
        private final List<TeamEntry> teams = new ArrayList<>();
        private final List<Rejection> rejected = new ArrayList<>();

        Collector(EntryMapper mapper) {
            this.mapper = mapper;
        }

        @Override
        public void entry(EntryKind kind, DirectoryEntry entry) {
            @Nullable String login = null;
            try {
                if (kind == EntryKind.TEAM) {
                    teams.add(mapper.team(entry));
                } else {
                    login = mapper.login(entry);
                    people.add(mapper.person(entry));
                }
            } catch (BrokenEntryException broken) {
                rejected.add(new Rejection(
                        entry.dn(), new PersonId(entry.id()), login, String.valueOf(broken.getMessage())));
            }
        }

        @Override
        public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
            rejected.add(new Rejection(dn, id == null ? null : new PersonId(id), null, reason));
        }
    }
}
