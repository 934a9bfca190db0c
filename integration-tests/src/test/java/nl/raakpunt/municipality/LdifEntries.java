package nl.raakpunt.municipality;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads a whole LDIF file, for files small enough to hold. */
final class LdifEntries {

    private LdifEntries() {}

    static List<Entry> of(Path ldif) throws Exception {
        List<Entry> entries = new ArrayList<>();
        try (var reader = new LDIFReader(ldif.toFile())) {
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                entries.add(entry);
            }
        }
        return entries;
    }
}
