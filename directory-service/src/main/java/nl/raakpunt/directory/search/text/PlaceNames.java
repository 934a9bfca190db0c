package nl.raakpunt.directory.search.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.raakpunt.directory.search.text.PlaceMention.Kind;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.PostcodeRange;
import nl.raakpunt.directory.topic.Street;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Recognises the villages, streets and postcodes that a text names; pure. */
public final class PlaceNames {
    private static final int MOST_WORDS = 6;
    private static final Pattern HOUSE_NUMBER = Pattern.compile("[1-9][0-9]{0,3}[a-z]?");
    private static final Pattern LETTERS = Pattern.compile("[a-z]+");
    private static final Pattern POSTCODE = Pattern.compile("[1-9][0-9]{3}[a-z]{2}");

    private final Map<String, Area> areas = new HashMap<>();
    private final Map<String, Name> names = new HashMap<>();
    /** Names long enough to be misspelt, by their first letter, which hardly anybody mistypes; without it too many words would do. */
    private final Map<Character, List<Map.Entry<String, Name>>> byFirst = new HashMap<>();

    private final List<Street> streets;

    private PlaceNames(List<Street> streets) {
        this.streets = streets;
    }

    /** A name by its letters, so that "Dorps straat" is "Dorpsstraat". */
    private record Name(Kind kind, String shown, Set<String> areas, int words) {}

    /** With the streets by area; a street of an area that is not there is left out. */
    public static PlaceNames of(Collection<Area> areas, List<Street> streets) {
        PlaceNames places = new PlaceNames(streets);
        areas.forEach(area -> places.areas.put(area.key(), area));
        areas.forEach(places::addNames);
        streets.stream()
                .filter(street -> places.areas.containsKey(street.area()))
                .forEach(places::addStreet);
        areas.forEach(places::addForms);
        places.names.entrySet().stream()
                .filter(name -> PlaceForms.tolerated(name.getKey()) > 0)
                .forEach(name -> places.byFirst
                        .computeIfAbsent(name.getKey().charAt(0), first -> new ArrayList<>())
                        .add(name));
        return places;
    }

    /** The place a text is about; where something happens counts above where the asker says to live. */
    public NamedPlace in(String text) {
        List<Tokens.Token> words = Tokens.of(text, Integer.MAX_VALUE);
        List<PlaceMention> mentions = mentions(words);
        return PlaceChoice.of(mentions, words.stream().map(Tokens.Token::normal).toList(), areas);
    }

    /**
     * A text without the places it names: where something is says nothing of what it is.
     *
     * @param kept words in normal form that stay, such as those that topics have
     */
    public String leftOutOf(String text, Predicate<String> kept) {
        List<Tokens.Token> words = Tokens.of(text, Integer.MAX_VALUE);
        StringBuilder left = new StringBuilder(Tokens.composed(text));
        mentions(words).stream()
                .flatMap(mention -> words.subList(mention.at(), mention.at() + mention.words()).stream())
                .filter(word -> !kept.test(word.normal()))
                .forEach(word -> blank(left, word));
        return left.toString();
    }

    private static void blank(StringBuilder text, Tokens.Token word) {
        for (int at = word.start(); at < word.end(); at++) {
            text.setCharAt(at, ' ');
        }
    }

    private void addNames(Area area) {
        add(area.name(), area);
        area.aliases().forEach(alias -> add(alias, area));
    }

    private void add(String name, Area area) {
        List<String> words = DutchText.plain(name);
        if (!words.isEmpty()) {
            add(String.join("", words), new Name(Kind.VILLAGE, area.name(), Set.of(area.key()), words.size()));
        }
    }

    /** A form never takes the place of a name: "Rugge" is a village, whatever else may end so. */
    private void addForms(Area area) {
        List<String> words = DutchText.plain(area.name());
        if (words.size() == 1) {
            Name name = new Name(Kind.VILLAGE, area.name(), Set.of(area.key()), 1);
            PlaceForms.inflected(words.getFirst()).forEach(form -> names.putIfAbsent(form, name));
        }
    }

    private void addStreet(Street street) {
        List<String> words = DutchText.plain(street.name());
        String letters = words.stream().map(PlaceForms::full).collect(Collectors.joining());
        Name known = names.get(letters);
        if (!letters.isEmpty() && (known == null || known.kind() == Kind.STREET)) {
            add(letters, new Name(Kind.STREET, street.name(), Set.of(street.area()), words.size()));
        }
    }

    private void add(String letters, Name name) {
        names.merge(letters, name, (one, other) -> {
            Set<String> both = new LinkedHashSet<>(one.areas());
            both.addAll(other.areas());
            return new Name(one.kind(), one.shown(), both, Math.max(one.words(), other.words()));
        });
    }

    /** The longest names are tried first, so that "Brielse Zandweg" is not taken for Brielle. */
    private List<PlaceMention> mentions(List<Tokens.Token> words) {
        boolean[] taken = new boolean[words.size()];
        List<PlaceMention> found = new ArrayList<>();
        for (int size = Math.min(MOST_WORDS, words.size()); size > 0; size--) {
            for (int at = 0; at + size <= words.size(); at++) {
                if (isFree(taken, at, size)) {
                    PlaceMention mention = mention(words, at, size);
                    if (mention != null) {
                        Arrays.fill(taken, at, at + size, true);
                        found.add(mention);
                    }
                }
            }
        }
        return found;
    }

    private static boolean isFree(boolean[] taken, int at, int size) {
        for (int i = at; i < at + size; i++) {
            if (taken[i]) {
                return false;
            }
        }
        return true;
    }

    private @Nullable PlaceMention mention(List<Tokens.Token> words, int at, int size) {
        List<Tokens.Token> here = words.subList(at, at + size);
        String plain = here.stream().map(Tokens.Token::normal).collect(Collectors.joining());
        Set<String> byPostcode = size <= 2 ? areasOf(plain) : Set.of();
        if (!byPostcode.isEmpty()) {
            return new PlaceMention(Kind.POSTCODE, null, byPostcode, at, size);
        }
        String full = here.stream().map(word -> PlaceForms.full(word.normal())).collect(Collectors.joining());
        Name name = names.getOrDefault(plain, names.get(full));
        boolean numbered =
                at + size < words.size() && isHouseNumber(words.get(at + size).normal());
        if (name == null) {
            name = size == 1 || numbered ? misspelt(full, numbered) : null;
        } else if (name.kind() == Kind.STREET && !isClear(name, full, here, at, numbered)) {
            name = null;
        }
        return name == null ? null : new PlaceMention(name.kind(), name.shown(), name.areas(), at, size);
    }

    /** "de markt op dinsdag" is no street; "Markt 5" and "op de Markt" are. */
    private static boolean isClear(Name name, String letters, List<Tokens.Token> here, int at, boolean numbered) {
        boolean capital =
                at > 0 && Character.isUpperCase(here.getFirst().original().charAt(0));
        return numbered || capital || name.words() > 1 || PlaceForms.looksLikeStreet(letters);
    }

    private static boolean isHouseNumber(String word) {
        return HOUSE_NUMBER.matcher(word).matches();
    }

    private @Nullable Name misspelt(String written, boolean numbered) {
        int most = PlaceForms.tolerated(written);
        if (most == 0 || !LETTERS.matcher(written).matches()) {
            return null;
        }
        boolean maybeStreet = numbered || PlaceForms.looksLikeStreet(written);
        int nearest = most + 1;
        Name found = null;
        for (Map.Entry<String, Name> known : byFirst.getOrDefault(written.charAt(0), List.of())) {
            Name name = known.getValue();
            boolean tooFar = Math.abs(known.getKey().length() - written.length()) > most;
            if (tooFar || (name.kind() == Kind.STREET && !maybeStreet)) {
                continue;
            }
            int distance = new LevenshteinDistance(most).apply(written, known.getKey());
            if (distance >= 0 && distance < nearest) {
                nearest = distance;
                found = name;
            } else if (distance == nearest && found != null) {
                found = either(found, name);
            }
        }
        return found;
    }

    private static Name either(Name one, Name other) {
        Set<String> both = new LinkedHashSet<>(one.areas());
        both.addAll(other.areas());
        return new Name(one.kind(), one.shown(), both, one.words());
    }

    private Set<String> areasOf(String postcode) {
        if (!POSTCODE.matcher(postcode).matches()) {
            return Set.of();
        }
        String code = postcode.toUpperCase(Locale.ROOT);
        return streets.stream()
                .filter(street -> street.postcodes().stream().anyMatch((PostcodeRange range) -> range.includes(code)))
                .map(Street::area)
                .filter(areas::containsKey)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
