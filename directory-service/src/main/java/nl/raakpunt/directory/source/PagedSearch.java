package nl.raakpunt.directory.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import org.springframework.ldap.control.PagedResultsControlExchangeDirContextProcessor;
import org.springframework.ldap.core.LdapOperations;

/** Reads one search page by page, and stops with an error when the server goes round in circles. */
final class PagedSearch {

    private final LdapOperations connection;
    private final SourceSettings settings;

    PagedSearch(LdapOperations connection, SourceSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    void read(String base, String filter, Set<String> attributes, Consumer<SearchResult> entries)
            throws SourceException {
        SearchControls controls = new SearchControls();
        controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
        List<String> asked = new ArrayList<>(attributes);
        asked.add(settings.idAttribute());
        controls.setReturningAttributes(asked.toArray(String[]::new));
        var pages = new PagedResultsControlExchangeDirContextProcessor(settings.pageSize());
        Set<String> seen = new HashSet<>();
        do {
            int before = seen.size();
            connection.search(
                    base,
                    filter,
                    controls,
                    found -> {
                        if (found instanceof SearchResult entry && seen.add(entry.getNameInNamespace())) {
                            entries.accept(entry);
                        }
                    },
                    pages);
            // A response without paging control leaves the old cookie in place, and the same page comes for ever.
            if (pages.hasMore() && seen.size() == before) {
                throw new SourceException(
                        "The staff directory sent a page without anything new but says there is more.");
            }
            if (seen.size() > settings.maxEntries()) {
                throw new SourceException("The staff directory sent more than " + settings.maxEntries()
                        + " entries; raise max-entries of this source when that is right.");
            }
        } while (pages.hasMore());
    }
}
