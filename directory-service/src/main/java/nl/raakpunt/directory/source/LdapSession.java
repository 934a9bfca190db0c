package nl.raakpunt.directory.source;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import javax.naming.directory.SearchResult;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.core.LdapTemplate;
import org.springframework.ldap.core.support.SingleContextSource;

/** Reads over one connection, to which a paging cookie is bound. */
final class LdapSession implements SourceSession {

    private final SingleContextSource connection;
    private final SourceSettings settings;
    private final Wanted wanted;
    private final PagedSearch search;

    LdapSession(SingleContextSource connection, SourceSettings settings, Wanted wanted) {
        this.connection = connection;
        this.settings = settings;
        this.wanted = wanted;
        LdapTemplate ldap = new LdapTemplate(connection);
        // Spring would hide that the server cut the answer short; a half reading must never pass for a whole one.
        ldap.setIgnoreSizeLimitExceededException(false);
        ldap.setIgnorePartialResultException(false);
        ldap.setIgnoreNameNotFoundException(false);
        this.search = new PagedSearch(ldap, settings);
    }

    @Override
    public ServerFacts server() {
        return new ServerFacts(settings.urls().getFirst(), "LDAP", null, false, null);
    }

    @Override
    public Optional<Watermark> watermark() {
        return Optional.empty();
    }

    @Override
    public void readAll(EntrySink sink) throws SourceException {
        read(EntryKind.PERSON, settings.peopleBase(), settings.peopleFilter(), wanted.ofPeople(), sink);
        if (!settings.teamsBase().isBlank()) {
            read(EntryKind.TEAM, settings.teamsBase(), settings.teamsFilter(), wanted.ofTeams(), sink);
        }
    }

    @Override
    public void readIds(BiConsumer<UUID, String> ids) throws SourceException {
        search(settings.peopleBase(), settings.peopleFilter(), Set.of(), result -> {
            LdapEntries entries = new LdapEntries(settings.idAttribute(), wanted.binary());
            ids.accept(entries.id(result), result.getNameInNamespace());
        });
    }

    @Override
    public Changes changesSince(Watermark since, ChangeSink sink) {
        return new Changes.Unusable("This directory server cannot tell what changed.");
    }

    @Override
    public void close() {
        connection.destroy();
    }

    private void read(EntryKind kind, String base, String filter, Set<String> attributes, EntrySink sink)
            throws SourceException {
        LdapEntries entries = new LdapEntries(settings.idAttribute(), wanted.binary());
        search(base, filter, attributes, result -> {
            UUID id = null;
            try {
                id = entries.id(result);
                sink.entry(kind, entries.entry(id, result));
            } catch (BrokenEntryException broken) {
                sink.unreadable(kind, result.getNameInNamespace(), id, String.valueOf(broken.getMessage()));
            }
        });
    }

    private void search(
            String base, String filter, Set<String> attributes, java.util.function.Consumer<SearchResult> entries)
            throws SourceException {
        try {
            search.read(base, filter, attributes, entries);
        } catch (NamingException problem) {
            throw new SourceException(LdapProblems.describe(problem), problem);
        }
    }
}
