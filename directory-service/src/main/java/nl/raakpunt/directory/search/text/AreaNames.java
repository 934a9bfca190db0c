package nl.raakpunt.directory.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.topic.Area;

/** Recognises the villages, and what lies in them, that a text names. */
public final class AreaNames {
    private final List<Name> names;

    private AreaNames(List<Name> names) {
        this.names = names;
    }

    private record Name(List<String> words, Area area) {}

    /** The longest names are tried first, so that "Nieuw-Helvoet" is not taken for another Helvoet. */
    public static AreaNames of(Collection<Area> areas) {
        List<Name> names = new ArrayList<>();
        for (Area area : areas) {
            names.add(new Name(DutchText.plain(area.name()), area));
            area.aliases().forEach(alias -> names.add(new Name(DutchText.plain(alias), area)));
        }
        names.removeIf(name -> name.words().isEmpty());
        names.sort(Comparator.comparingInt((Name name) -> name.words().size()).reversed());
        return new AreaNames(names);
    }

    /** The area a text names; nothing when it names none or more than one. */
    public Optional<Area> in(String text) {
        List<String> words = new ArrayList<>(DutchText.plain(text));
        List<Area> found = new ArrayList<>();
        for (Name name : names) {
            if (takeOut(words, name.words()) && !found.contains(name.area())) {
                found.add(name.area());
            }
        }
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** What a longer name covers must not count again for a shorter one. */
    private static boolean takeOut(List<String> words, List<String> name) {
        boolean found = false;
        for (int at = 0; at + name.size() <= words.size(); at++) {
            List<String> here = words.subList(at, at + name.size());
            if (here.equals(name)) {
                here.replaceAll(word -> "");
                found = true;
            }
        }
        return found;
    }
}
