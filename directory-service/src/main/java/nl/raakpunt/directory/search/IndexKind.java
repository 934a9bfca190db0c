package nl.raakpunt.directory.search;

import java.util.Locale;

/** What is indexed; each kind has an alias of its own. */
enum IndexKind {
    PEOPLE,
    TOPICS;

    String alias(SearchSettings settings) {
        return settings.indexPrefix() + "-" + name().toLowerCase(Locale.ROOT);
    }

    /** The file with settings and mapping. */
    String definition() {
        return name().toLowerCase(Locale.ROOT) + "-index.json";
    }
}
