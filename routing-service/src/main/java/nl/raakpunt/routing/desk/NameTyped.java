package nl.raakpunt.routing.desk;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nl.raakpunt.routing.directory.Experts;
import nl.raakpunt.routing.directory.PersonMatch;
import nl.raakpunt.routing.route.Advice;

/** Knows when an agent typed the name of a colleague and nothing else: then no topic is asked about. */
final class NameTyped {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** "Jansen" alone may be anybody, and "Boom" a question. */
    private static final int LEAST_WORDS = 2;

    private NameTyped() {}

    /**
     * The advice, without the topics when the words only name somebody.
     *
     * @param named people found by their name
     */
    static Advice heard(Advice advice, String words, List<PersonMatch> named) {
        if (named.stream().noneMatch(one -> isNameOf(one.person().displayName(), words))) {
            return advice;
        }
        return switch (advice) {
            case Advice.Person person -> withoutTopics(person.experts());
            case Advice.AskArea ask -> withoutTopics(ask.experts());
            case Advice.ChooseTopic choose -> withoutTopics(choose.experts());
            case Advice.NoTopic _, Advice.Unavailable _ -> advice;
        };
    }

    /** In any order, with or without the "van der", the given name as a letter too: "meer, s. van der". */
    static boolean isNameOf(String name, String typed) {
        List<String> words = words(typed);
        List<String> parts = words(name);
        List<String> needed = words(name.replaceAll("(?<![\\p{L}\\p{N}])\\p{Ll}[\\p{L}'’]*", " "));
        return words.size() >= LEAST_WORDS
                && !needed.isEmpty()
                && words.stream().allMatch(word -> parts.contains(word) || isInitial(word, needed))
                && needed.stream().allMatch(part -> words.contains(part) || words.contains(part.substring(0, 1)))
                && words.stream().anyMatch(word -> word.length() > 1 && needed.contains(word));
    }

    private static boolean isInitial(String word, List<String> needed) {
        return word.length() == 1 && needed.stream().anyMatch(part -> part.startsWith(word));
    }

    private static List<String> words(String text) {
        String bare = ACCENTS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        return BETWEEN_WORDS.splitAsStream(bare).filter(word -> !word.isEmpty()).toList();
    }

    private static Advice withoutTopics(Experts experts) {
        return new Advice.NoTopic(List.of(), experts.withoutTopics());
    }
}
