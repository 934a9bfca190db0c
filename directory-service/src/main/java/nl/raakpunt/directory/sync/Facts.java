package nl.raakpunt.directory.sync;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.mapping.StaffEntry;

/** Everything the staff directory says about one person, references to others still as it names them; pure. */
record Facts(UUID id, Map<Fact, String> texts) {

    static Facts of(StaffEntry entry) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        for (Fact fact : Fact.values()) {
            texts.put(fact, fact.of(entry));
        }
        return new Facts(entry.person().id().value(), texts);
    }

    String text(Fact fact) {
        return texts.getOrDefault(fact, "");
    }

    /** What differs. */
    Set<Fact> differencesFrom(Facts before) {
        return Arrays.stream(Fact.values())
                .filter(fact -> !text(fact).equals(before.text(fact)))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Fact.class)));
    }
}
