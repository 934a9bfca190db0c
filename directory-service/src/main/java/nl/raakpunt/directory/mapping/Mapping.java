package nl.raakpunt.directory.mapping;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.raakpunt.directory.source.Wanted;

/** Which attributes of a staff directory hold what, and what is done with them; checked when it is made. */
public final class Mapping {

    // Raise when the mapper makes something else of the same entry, so that everybody is mapped anew.
    private static final String RULES = "2";

    private final Map<Fact, FactSource> sources;

    private Mapping(Map<Fact, FactSource> sources) {
        this.sources = sources;
    }

    /**
     * A preset with what the configuration says otherwise; an empty text leaves a fact out.
     *
     * @throws InvalidMappingException when it cannot work
     */
    public static Mapping of(Preset preset, Map<String, String> configured) {
        return made(preset.facts(), configured);
    }

    /**
     * This mapping with something else for some facts.
     *
     * @throws InvalidMappingException when it cannot work
     */
    public Mapping with(Map<String, String> configured) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        sources.forEach((fact, source) -> texts.put(fact, source.text()));
        return made(texts, configured);
    }

    /** Every fact that is read, with where it comes from as configured; those of people before those of teams. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        sources.forEach((fact, source) -> texts.put(fact.key(), source.text()));
        return texts;
    }

    /** The attributes to ask for, so that nothing else about anybody is ever read. */
    public Wanted wanted() {
        return new Wanted(
                attributes(fact -> !fact.isOfTeam()),
                attributes(Fact::isOfTeam),
                attributes(fact -> fact.kind() == Fact.Kind.BINARY));
    }

    /** The same for mappings that make the same of every entry. */
    public String version() {
        return Sha256.hex(RULES
                + sources.entrySet().stream()
                        .map(entry -> "\n" + entry.getKey().key() + "="
                                + entry.getValue().text())
                        .collect(Collectors.joining()));
    }

    FactSource source(Fact fact) {
        return sources.getOrDefault(fact, FactSource.NONE);
    }

    private static Mapping made(Map<Fact, String> texts, Map<String, String> configured) {
        MappingCheck check = new MappingCheck();
        configured.forEach((key, text) -> check.fact(key).ifPresent(fact -> texts.put(fact, text)));
        Map<Fact, FactSource> sources = new EnumMap<>(Fact.class);
        texts.forEach((fact, text) -> check.source(fact, text)
                .filter(source -> !source.isEmpty())
                .ifPresent(source -> sources.put(fact, source)));
        check.whole(sources);
        check.throwIfWrong();
        return new Mapping(sources);
    }

    private Set<String> attributes(Predicate<Fact> which) {
        return sources.entrySet().stream()
                .filter(entry -> which.test(entry.getKey()))
                .flatMap(entry -> entry.getValue().attributes().stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
