package nl.raakpunt.directory.source;

/** What an entry describes. */
public enum EntryKind {
    PERSON,
    TEAM
}
