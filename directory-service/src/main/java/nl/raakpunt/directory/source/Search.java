package nl.raakpunt.directory.source;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.naming.ldap.Control;

/**
 * One search below a place in the directory.
 *
 * @param kind       what the entries describe
 * @param base       full name of the place
 * @param filter     which entries
 * @param attributes what to ask for; the identity is always asked for besides
 * @param controls   extensions to send along, besides those for paging
 */
public record Search(EntryKind kind, String base, String filter, Set<String> attributes, List<Control> controls) {

    public Search {
        attributes = Set.copyOf(attributes);
        controls = List.copyOf(controls);
    }

    /** Only those entries that also fit this condition, which is a filter of its own. */
    public Search and(String condition) {
        return new Search(kind, base, "(&" + parenthesised(filter) + condition + ")", attributes, controls);
    }

    /** The same entries, but asking for these attributes only. */
    public Search asking(Collection<String> wanted) {
        return new Search(kind, base, filter, Set.copyOf(wanted), controls);
    }

    /** Asks for these attributes besides. */
    public Search askingAlso(Collection<String> more) {
        Set<String> all = new TreeSet<>(attributes);
        all.addAll(more);
        return asking(all);
    }

    /** Sends these extensions along besides. */
    public Search with(Control... more) {
        List<Control> all = new java.util.ArrayList<>(controls);
        all.addAll(List.of(more));
        return new Search(kind, base, filter, attributes, all);
    }

    private static String parenthesised(String filter) {
        return filter.startsWith("(") ? filter : "(" + filter + ")";
    }
}
