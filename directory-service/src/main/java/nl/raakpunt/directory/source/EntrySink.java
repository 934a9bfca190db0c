package nl.raakpunt.directory.source;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Receives entries one by one while a directory is read, so that nobody holds all of them in memory. */
public interface EntrySink {

    /** An entry that is there. The same entry may come more than once in one reading. */
    void entry(EntryKind kind, DirectoryEntry entry);

    /**
     * An entry that is there but cannot be read.
     *
     * @param id whose it is, when that much was readable
     * @param reason in words for an administrator
     */
    void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason);
}
