package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The indexes a write goes to: the searched ones, those being built, or both while a rebuild goes on. */
record IndexTargets(Map<IndexKind, List<Target>> byKind) {

    IndexTargets {
        byKind = Map.copyOf(byKind);
    }

    /** Where to write, and whether it is an alias that must be there: a missing one would become an index by itself. */
    record Target(String index, boolean alias) {}

    /** The indexes that are searched. */
    static IndexTargets searched(SearchIndex index) {
        return new IndexTargets(Map.of(
                IndexKind.PEOPLE, List.of(new Target(index.alias(IndexKind.PEOPLE), true)),
                IndexKind.TOPICS, List.of(new Target(index.alias(IndexKind.TOPICS), true))));
    }

    /** Indexes nobody searches yet. */
    static IndexTargets fresh(Map<IndexKind, String> names) {
        Map<IndexKind, List<Target>> targets = new EnumMap<>(IndexKind.class);
        names.forEach((kind, name) -> targets.put(kind, List.of(new Target(name, false))));
        return new IndexTargets(targets);
    }

    IndexTargets and(IndexTargets others) {
        return new IndexTargets(Map.of(
                IndexKind.PEOPLE, joined(of(IndexKind.PEOPLE), others.of(IndexKind.PEOPLE)),
                IndexKind.TOPICS, joined(of(IndexKind.TOPICS), others.of(IndexKind.TOPICS))));
    }

    List<Target> of(IndexKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** Every index, to make what was written to them searchable. */
    List<String> names() {
        return byKind.values().stream().flatMap(List::stream).map(Target::index).toList();
    }

    private static List<Target> joined(List<Target> some, List<Target> others) {
        List<Target> all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
