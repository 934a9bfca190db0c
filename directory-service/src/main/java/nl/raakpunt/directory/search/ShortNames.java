package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.text.Describing;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.topic.Topic;

/** Names of a few words for topics of which one is meant, such as may be said within a question. */
final class ShortNames {
    /** Letters that can be taken in at once, on a key or on the telephone. */
    static final int LONGEST = 44;

    /** An abbreviation before a hyphen is written as it is: "ID-kaart", "Woo-verzoek". */
    private static final Pattern ABBREVIATED = Pattern.compile("\\p{L}{1,3}-.+");

    /** Two letters that are one: "IJsbaan". */
    private static final Pattern DIGRAPH = Pattern.compile("IJ\\p{Ll}");

    private static final Pattern CAPITALISED = Pattern.compile("\\p{Lu}\\p{Ll}.*");

    private ShortNames() {}

    /** One for each topic, in the same order and each another; none when a topic has no short name that tells it apart. */
    static Optional<List<String>> of(List<Topic> topics) {
        List<String> names = new ArrayList<>();
        for (Topic topic : topics) {
            name(topic, topics).ifPresent(names::add);
        }
        boolean complete = names.size() == topics.size() && isDistinct(names);
        return complete ? Optional.of(withoutWhatAllSay(names)) : Optional.empty();
    }

    private static Optional<String> name(Topic topic, List<Topic> topics) {
        List<String> phrases = TitlePhrases.of(topic.title()).stream()
                .filter(phrase -> phrase.length() <= LONGEST)
                .toList();
        return phrases.stream()
                .filter(phrase -> topics.stream().allMatch(other -> other.equals(topic) || tells(phrase, other)))
                .findFirst()
                // "Parkeerkaart" beside "Parkeerkaart passagier" says nothing of its own, but is all that can be said.
                .or(() -> phrases.stream().filter(topic.title()::equals).findFirst())
                .map(phrase -> inSentence(phrase, topic));
    }

    /** Whether it has a word that the other topic has not. */
    private static boolean tells(String phrase, Topic other) {
        return !new HashSet<>(DutchText.plain(other.title())).containsAll(DutchText.plain(phrase));
    }

    private static String inSentence(String phrase, Topic topic) {
        int letters = DIGRAPH.matcher(phrase).lookingAt() ? 2 : 1;
        return isName(TitlePhrases.words(phrase), letters, topic)
                ? phrase
                : phrase.substring(0, letters).toLowerCase(Locale.ROOT) + phrase.substring(letters);
    }

    /** Abbreviations, names of several words, and what is written with a capital within a sentence. */
    private static boolean isName(List<String> words, int begin, Topic topic) {
        String first = words.getFirst();
        return first.chars().skip(begin).anyMatch(Character::isUpperCase)
                || ABBREVIATED.matcher(first).matches()
                || (words.size() > 1 && CAPITALISED.matcher(words.get(1)).matches())
                || isNameWithin(first, texts(topic));
    }

    /** Rather with a capital than without, after a word that has none: "Koninklijke Bibliotheek" makes no name of every library. */
    private static boolean isNameWithin(String word, List<String> texts) {
        return CAPITALISED.matcher(word).matches()
                && written("\\p{Ll}[\\p{L}-]*,? ", word, texts) > written("", word.toLowerCase(Locale.ROOT), texts);
    }

    private static long written(String before, String word, List<String> texts) {
        Pattern whole = Pattern.compile("(?<!\\p{L})" + before + Pattern.quote(word) + "(?!\\p{L})");
        // Looking for the letters first is much faster, and most texts do not have them.
        return texts.stream()
                .filter(text -> text.contains(word) && whole.matcher(text).find())
                .count();
    }

    private static List<String> texts(Topic topic) {
        return Stream.of(
                        List.of(topic.title()),
                        topic.description() == null ? List.<String>of() : List.of(topic.description()),
                        topic.synonyms(),
                        topic.exampleQuestions())
                .flatMap(List::stream)
                .toList();
    }

    /** "boom kappen" and "boom snoeien" are "kappen" and "snoeien", as long as what is left stands by itself. */
    private static List<String> withoutWhatAllSay(List<String> names) {
        List<List<String>> words = names.stream().map(TitlePhrases::words).toList();
        int most = words.stream().mapToInt(List::size).min().orElse(1) - 1;
        int begin = same(most, words, List::get);
        List<String> ends = left(words, begin, 0);
        if (begin > 0 && standAlone(ends)) {
            return ends;
        }
        int end = same(most, words, (one, place) -> one.get(one.size() - 1 - place));
        List<String> begins = left(words, 0, end);
        return end > 0 && standAlone(begins) ? begins : names;
    }

    private interface Place {
        String word(List<String> words, int place);
    }

    private static int same(int most, List<List<String>> names, Place place) {
        return (int) IntStream.range(0, most)
                .takeWhile(at -> names.stream()
                                .map(words -> TitlePhrases.plain(place.word(words, at)))
                                .distinct()
                                .count()
                        == 1)
                .count();
    }

    private static List<String> left(List<List<String>> names, int begin, int end) {
        return names.stream()
                .map(words -> String.join(" ", words.subList(begin, words.size() - end)))
                .toList();
    }

    private static boolean standAlone(List<String> names) {
        return isDistinct(names) && names.stream().allMatch(ShortNames::standsAlone);
    }

    private static boolean standsAlone(String name) {
        List<String> words =
                TitlePhrases.words(name).stream().map(TitlePhrases::plain).toList();
        return !DutchText.saysLittle(words.getFirst())
                && !DutchText.saysLittle(words.getLast())
                && (!Describing.maybe(words.getLast()) || isDescribed(words));
    }

    /** The "zone" of "blauwe zone" only looks like an adjective. */
    private static boolean isDescribed(List<String> words) {
        return words.size() > 1 && Describing.maybe(words.get(words.size() - 2));
    }

    private static boolean isDistinct(List<String> names) {
        Set<String> plain = new HashSet<>();
        return names.stream().map(TitlePhrases::plain).allMatch(plain::add);
    }
}
