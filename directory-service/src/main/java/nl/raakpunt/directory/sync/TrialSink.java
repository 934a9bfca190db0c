package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import nl.raakpunt.directory.mapping.EntryMapper;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.EntrySink;
import nl.raakpunt.directory.sync.TrialReport.TrialEntry;
import nl.raakpunt.directory.sync.TrialReport.TrialPerson;
import org.jspecify.annotations.Nullable;

/** Maps the first people of a reading, and ends the reading when it has enough. */
final class TrialSink implements EntrySink {

    private static final int ENOUGH = 10;
    private static final int LONGEST = 500;
    private static final int MOST_VALUES = 20;

    private final EntryMapper mapper;
    private final Set<String> attributes;
    private final Set<String> filled = new HashSet<>();
    private final List<TrialEntry> entries = new ArrayList<>();

    TrialSink(EntryMapper mapper, Set<String> attributes) {
        this.mapper = mapper;
        this.attributes = attributes;
    }

    @Override
    public void entry(EntryKind kind, DirectoryEntry entry) {
        if (kind == EntryKind.PERSON) {
            add(trial(entry));
        }
    }

    @Override
    public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
        if (kind == EntryKind.PERSON) {
            add(new TrialEntry(dn, Map.of(), null, List.of(reason)));
        }
    }

    TrialReport report() {
        Set<String> empty = new TreeSet<>(attributes);
        empty.removeAll(filled);
        return new TrialReport(List.copyOf(entries), List.copyOf(empty));
    }

    private void add(TrialEntry entry) {
        filled.addAll(entry.values().keySet());
        entries.add(entry);
        if (entries.size() == ENOUGH) {
            throw new EnoughException();
        }
    }

    private TrialEntry trial(DirectoryEntry entry) {
        try {
            StaffEntry mapped = mapper.person(entry);
            return new TrialEntry(entry.dn(), values(entry), TrialPerson.of(mapped), mapped.findings());
        } catch (BrokenEntryException broken) {
            return new TrialEntry(entry.dn(), values(entry), null, List.of(String.valueOf(broken.getMessage())));
        }
    }

    private Map<String, List<String>> values(DirectoryEntry entry) {
        Map<String, List<String>> values = new TreeMap<>();
        for (String attribute : attributes) {
            String key = attribute.toLowerCase(Locale.ROOT);
            List<String> texts = entry.values().getOrDefault(key, List.of());
            byte[] bytes = entry.binaries().get(key);
            if (bytes != null) {
                values.put(attribute, List.of(bytes.length + " bytes"));
            } else if (!texts.isEmpty()) {
                values.put(
                        attribute,
                        texts.stream()
                                .limit(MOST_VALUES)
                                .map(TrialSink::shortened)
                                .toList());
            }
        }
        return values;
    }

    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Ends a reading that has given enough; no fault. */
    static final class EnoughException extends RuntimeException {

        EnoughException() {
            super("enough entries", null, false, false);
        }
    }
}
