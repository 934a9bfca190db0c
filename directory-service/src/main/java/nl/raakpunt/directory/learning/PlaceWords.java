package nl.raakpunt.directory.learning;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.topic.Area;

/** The words of which names of villages and what lies in them are made: they say where something is, not who somebody is. */
public record PlaceWords(Set<String> words) {

    /** Of all areas there are. */
    public static PlaceWords of(Collection<Area> areas) {
        return named(areas.stream()
                .flatMap(area -> Stream.concat(Stream.of(area.name()), area.aliases().stream()))
                .toList());
    }

    static PlaceWords named(Collection<String> places) {
        return new PlaceWords(places.stream()
                .flatMap(place -> DutchText.plain(place).stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean has(String normal) {
        return words.contains(normal);
    }
}
