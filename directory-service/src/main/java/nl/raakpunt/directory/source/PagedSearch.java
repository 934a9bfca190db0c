package nl.raakpunt.directory.source;

import javax.naming.directory.SearchControls;
import javax.naming.directory.SearchResult;
import nl.raakpunt.directory.source.ServerConnection.Found;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.ldap.LimitExceededException;
import org.springframework.ldap.NamingException;
import org.springframework.ldap.SizeLimitExceededException;
import org.springframework.ldap.TimeLimitExceededException;
import org.springframework.ldap.core.LdapOperations;
import org.springframework.ldap.core.NameClassPairCallbackHandler;
import org.springframework.ldap.support.LdapUtils;

/** Reads one search page by page, and stops with an error when the server goes round in circles. */
final class PagedSearch {

    private static final Logger log = LoggerFactory.getLogger(PagedSearch.class);

    private static final int SMALLEST_PAGE = 50;

    private final LdapOperations connection;
    private final SourceSettings settings;

    PagedSearch(LdapOperations connection, SourceSettings settings) {
        this.connection = connection;
        this.settings = settings;
    }

    void read(Search search, String[] asked, Found found) throws SourceException {
        int pageSize = settings.pageSize();
        while (true) {
            Pages pages = new Pages(search, asked, found, pageSize);
            try {
                pages.read();
                return;
            } catch (NamingException problem) {
                if (!isPageTooLarge(problem) || pages.count > 0 || pageSize <= SMALLEST_PAGE) {
                    throw LdapProblems.exception(problem);
                }
                pageSize = Math.max(SMALLEST_PAGE, pageSize / 2);
                log.info("The staff directory allows no larger pages; going on with {} entries a page", pageSize);
            }
        }
    }

    /** An administrative limit on the first page is the server's way of saying that pages must be smaller. */
    private static boolean isPageTooLarge(NamingException problem) {
        return problem instanceof LimitExceededException
                && !(problem instanceof SizeLimitExceededException)
                && !(problem instanceof TimeLimitExceededException);
    }

    private final class Pages {

        private final Search search;
        private final SearchControls controls = new SearchControls();
        private final Found found;
        private final PageCursor cursor;
        private final long bound;
        private int count;
        private long entries;
        private @Nullable String first;

        Pages(Search search, String[] asked, Found found, int pageSize) {
            this.search = search;
            this.found = found;
            this.cursor = new PageCursor(pageSize, search.controls());
            this.bound = settings.maxEntries() / pageSize + 3L;
            controls.setSearchScope(SearchControls.SUBTREE_SCOPE);
            controls.setReturningAttributes(asked);
        }

        void read() throws SourceException {
            @Nullable String firstBefore = null;
            int placeBefore = cursor.place();
            do {
                first = null;
                page();
                count++;
                if (!cursor.answered()) {
                    throw new SourceException(
                            "The staff directory did not say whether there is more after page " + count + ".");
                }
                boolean stuck = cursor.place() == placeBefore && java.util.Objects.equals(first, firstBefore);
                if (cursor.hasMore() && (stuck || count >= bound)) {
                    throw new SourceException(
                            "The staff directory keeps saying there is more, but nothing new comes after page " + count
                                    + ".");
                }
                firstBefore = first;
                placeBefore = cursor.place();
            } while (cursor.hasMore());
        }

        private void page() throws SourceException {
            try {
                connection.search(
                        LdapUtils.newLdapName(search.base()),
                        search.filter(),
                        controls,
                        (NameClassPairCallbackHandler) each -> accept((SearchResult) each),
                        cursor);
            } catch (Stopped stopped) {
                throw stopped.reason;
            }
        }

        private void accept(SearchResult result) {
            if (first == null) {
                first = result.getNameInNamespace();
            }
            entries++;
            try {
                if (entries > settings.maxEntries()) {
                    throw new SourceException(
                            SourceProblem.Kind.TOO_MANY_ENTRIES,
                            "The staff directory sent more than " + settings.maxEntries()
                                    + " entries; raise max-entries of this source when that is right.");
                }
                found.entry(result);
            } catch (SourceException problem) {
                throw new Stopped(problem);
            }
        }
    }

    /** Carries the reason through Spring, which knows no checked exceptions. */
    private static final class Stopped extends RuntimeException {

        private final SourceException reason;

        Stopped(SourceException reason) {
            super(reason);
            this.reason = reason;
        }
    }
}
