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
import java.util.stream.Collectors;
import nl.raakpunt.directory.mapping.EntryMapper;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DirectoryEntry;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.EntrySink;
import nl.raakpunt.directory.source.Wanted;
import nl.raakpunt.directory.sync.TrialReport.TrialEntry;
import nl.raakpunt.directory.sync.TrialReport.TrialPerson;
import nl.raakpunt.directory.sync.TrialReport.TrialTeam;
import nl.raakpunt.directory.sync.TrialReport.TrialTeamEntry;
import org.jspecify.annotations.Nullable;

/** Maps the first people and the first teams of a reading, and ends the reading when it has enough of either. */
final class TrialSink implements EntrySink {

    private static final int ENOUGH = 10;
    private static final int LONGEST = 500;
    private static final int MOST_VALUES = 20;

    private final EntryMapper mapper;
    private final Wanted wanted;
    private final Set<String> filled = new HashSet<>();
    private final Set<String> filledOfTeams = new HashSet<>();
    private final List<TrialEntry> people = new ArrayList<>();
    private final List<TrialTeamEntry> teams = new ArrayList<>();

    TrialSink(EntryMapper mapper, Wanted wanted) {
        this.mapper = mapper;
        this.wanted = wanted;
    }

    @Override
    public void entry(EntryKind kind, DirectoryEntry entry) {
        if (kind == EntryKind.PERSON) {
            add(person(entry));
        } else {
            add(team(entry));
        }
    }

    @Override
    public void unreadable(EntryKind kind, String dn, @Nullable UUID id, String reason) {
        if (kind == EntryKind.PERSON) {
            add(new TrialEntry(dn, Map.of(), null, List.of(reason)));
        } else {
            add(new TrialTeamEntry(dn, Map.of(), null, List.of(reason)));
        }
    }

    boolean hasTeams() {
        return !teams.isEmpty();
    }

    TrialReport report() {
        return new TrialReport(
                List.copyOf(people),
                without(wanted.ofPeople(), filled),
                List.copyOf(teams),
                without(wanted.ofTeams(), filledOfTeams));
    }

    private static List<String> without(Set<String> attributes, Set<String> filled) {
        Set<String> empty = new TreeSet<>(attributes);
        empty.removeAll(filled);
        return List.copyOf(empty);
    }

    private void add(TrialEntry entry) {
        filled.addAll(entry.values().keySet());
        people.add(entry);
        endAt(people.size());
    }

    private void add(TrialTeamEntry entry) {
        filledOfTeams.addAll(entry.values().keySet());
        teams.add(entry);
        endAt(teams.size());
    }

    private static void endAt(int size) {
        if (size == ENOUGH) {
            throw new EnoughException();
        }
    }

    private TrialEntry person(DirectoryEntry entry) {
        Map<String, List<String>> values = values(entry, wanted.ofPeople());
        try {
            StaffEntry mapped = mapper.person(entry);
            return new TrialEntry(entry.dn(), values, TrialPerson.of(mapped), mapped.findings());
        } catch (BrokenEntryException broken) {
            return new TrialEntry(entry.dn(), values, null, List.of(String.valueOf(broken.getMessage())));
        }
    }

    private TrialTeamEntry team(DirectoryEntry entry) {
        Map<String, List<String>> values = values(entry, wanted.ofTeams());
        Set<Dn> names = people.stream().map(person -> Dn.of(person.dn())).collect(Collectors.toSet());
        try {
            return new TrialTeamEntry(entry.dn(), values, TrialTeam.of(mapper.team(entry), names), List.of());
        } catch (BrokenEntryException broken) {
            return new TrialTeamEntry(entry.dn(), values, null, List.of(String.valueOf(broken.getMessage())));
        }
    }

    private static Map<String, List<String>> values(DirectoryEntry entry, Set<String> attributes) {
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
