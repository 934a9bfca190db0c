package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.List;
import javax.naming.directory.SearchResult;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.sync.StaffReading.Rejection;
import nl.raakpunt.directory.sync.StaffReading.StaffEntry;
import nl.raakpunt.directory.sync.StaffReading.TeamEntry;
import org.jspecify.annotations.Nullable;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.ContextSource;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.core.support.SingleContextSource;
import org.springframework.stereotype.Component;

/** Reads staff and teams from an LDAP directory over one connection, to which a paging cookie is bound. */
@Component
class LdapStaffSource implements StaffSource {

    private final ContextSource server;
    private final SyncSettings settings;
    private final EntryMapper mapper;

    LdapStaffSource(ContextSource server, SyncSettings settings) {
        this.server = server;
        this.settings = settings;
        this.mapper = new EntryMapper(settings.mapping(), settings.country());
    }

    @Override
    public StaffReading read() throws StaffSourceException {
        SingleContextSource connection = null;
        try {
            connection = new SingleContextSource(server.getReadOnlyContext());
            return read(connection);
        } catch (NamingException problem) {
            throw new StaffSourceException(LdapProblems.describe(problem), problem);
        } finally {
            if (connection != null) {
                connection.destroy();
            }
        }
    }

    private StaffReading read(ContextSource connection) throws StaffSourceException {
        LdapTemplate ldap = new LdapTemplate(connection);
        // Spring would hide that the server cut the answer short; a half reading must never pass for a whole one.
        ldap.setIgnoreSizeLimitExceededException(false);
        ldap.setIgnorePartialResultException(false);
        ldap.setIgnoreNameNotFoundException(false);
        PagedSearch search = new PagedSearch(ldap, settings);
        List<Rejection> rejected = new ArrayList<>();
        List<StaffEntry> people = new ArrayList<>();
        search.read(
                settings.peopleBase(),
                settings.peopleFilter(),
                settings.mapping().personAttributes(),
                result -> takePerson(result, people, rejected));
        List<TeamEntry> teams = new ArrayList<>();
        if (!settings.teamsBase().isBlank()) {
            search.read(
                    settings.teamsBase(),
                    settings.teamsFilter(),
                    settings.mapping().teamAttributes(),
                    result -> takeTeam(result, teams, rejected));
        }
        return new StaffReading(people, teams, rejected);
    }

    private void takePerson(SearchResult result, List<StaffEntry> people, List<Rejection> rejected) {
        @Nullable PersonId id = null;
        @Nullable String login = null;
        try {
            DirectoryEntry entry = LdapEntries.entry(result);
            id = mapper.id(entry);
            login = mapper.login(entry);
            people.add(mapper.person(entry));
        } catch (BrokenEntryException broken) {
            rejected.add(new Rejection(result.getNameInNamespace(), id, login, String.valueOf(broken.getMessage())));
        }
    }

    private void takeTeam(SearchResult result, List<TeamEntry> teams, List<Rejection> rejected) {
        try {
            DirectoryEntry entry = LdapEntries.entry(result);
            teams.add(mapper.team(entry, entry.required(settings.mapping().teamName())));
        } catch (BrokenEntryException broken) {
            rejected.add(new Rejection(result.getNameInNamespace(), String.valueOf(broken.getMessage())));
        }
    }
}
