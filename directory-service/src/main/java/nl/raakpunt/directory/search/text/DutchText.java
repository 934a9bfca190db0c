package nl.raakpunt.directory.search.text;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what Dutch text is about: the words that carry meaning, brought to forms that can be compared. */
public final class DutchText {
    /** Another version gives other tokens, so an index of another version is built anew. */
    public static final int VERSION = 3;

    /** As many words as are looked at; a question that is not clear by then will not become so. */
    public static final int MOST_WORDS = 200;

    private static final int GRAM = 4;
    private static final int MOST_KEPT = 20_000;
    private static final Set<String> STOP = WordLists.words("stopwords.txt");
    private static final Set<String> ENGLISH_STOP = WordLists.words("stopwords-english.txt");
    private static final Set<String> WEAK = WordLists.words("weak.txt").stream()
            .flatMap(word -> Stream.concat(Stream.of(word), Forms.of(word).stream()))
            .collect(Collectors.toUnmodifiableSet());
    private static final Map<String, Set<String>> RELATED = Related.words();

    private final Compounds compounds;
    private final Set<String> known;
    private final Spelling spelling;
    private final Map<String, Word> analysed = new ConcurrentHashMap<>();
    private final Map<String, Word> corrected = new ConcurrentHashMap<>();

    private DutchText(Compounds compounds, Set<String> known, Spelling spelling) {
        this.compounds = compounds;
        this.known = known;
        this.spelling = spelling;
    }

    /** Analysis that also knows the parts of words in these texts, usually the catalogue of topics. */
    public static DutchText knowing(Collection<String> texts) {
        Set<String> vocabulary = texts.stream()
                .flatMap(text -> Tokens.of(text, Integer.MAX_VALUE).stream())
                .map(Tokens.Token::normal)
                .filter(word -> !STOP.contains(word))
                .collect(Collectors.toSet());
        Set<String> known =
                vocabulary.stream().flatMap(word -> Forms.of(word).stream()).collect(Collectors.toUnmodifiableSet());
        return new DutchText(Compounds.learnedFrom(vocabulary), known, Spelling.of(vocabulary));
    }

    /** The words that carry meaning, in the order of the text. */
    public List<Word> words(String text) {
        return words(text, Integer.MAX_VALUE);
    }

    /** The words that carry meaning among the first so many words. */
    public List<Word> words(String text, int most) {
        return meaning(Tokens.of(text, most)).toList();
    }

    private Stream<Word> meaning(List<Tokens.Token> tokens) {
        return tokens.stream()
                .filter(token -> !STOP.contains(token.normal()))
                .map(token -> word(token.original(), token.normal()));
    }

    /**
     * The same of what somebody asks: a word that nobody knows also counts as the known word it is one slip away from, and a verb
     * taken apart as the whole verb.
     */
    public List<Word> asked(String question, int most) {
        boolean english = Language.of(question) == Language.ENGLISH;
        List<Tokens.Token> tokens = Dates.leftOutOf(Tokens.of(question, most));
        Stream<Word> words = meaning(tokens)
                .filter(word -> !english || !saysLittleInEnglish(word.normal()))
                .map(this::corrected);
        return Stream.concat(words, SeparableVerbs.in(tokens, known::contains).stream())
                .toList();
    }

    /** All terms of a text, separated by spaces, as they are indexed. */
    public String terms(String text) {
        return words(text).stream().flatMap(word -> word.terms().stream()).collect(Collectors.joining(" "));
    }

    /** Pieces of four characters, which still match when a word is misspelled, derived or part of a compound. */
    public String grams(String text) {
        return words(text).stream()
                .flatMap(word -> pieces(word.normal()).stream())
                .collect(Collectors.joining(" "));
    }

    /** Words that mean about the same as these in citizens' and officials' language, as terms. */
    public static Set<String> related(List<Word> words) {
        Set<String> related = new LinkedHashSet<>();
        words.stream()
                .flatMap(word -> word.terms().stream())
                .forEach(term -> related.addAll(RELATED.getOrDefault(term, Set.of())));
        words.forEach(word -> related.removeAll(word.terms()));
        return related;
    }

    /** Words in lower case and without diacritics, nothing left out. */
    public static List<String> plain(String text) {
        return Tokens.of(text, Integer.MAX_VALUE).stream()
                .map(Tokens.Token::normal)
                .toList();
    }

    /** What one word in normal form is about, stop words included. */
    public Word word(String normal) {
        return word(normal, normal);
    }

    /** True for words that need not be found: "wie gaat over", and the "van der" of a name. */
    public static boolean saysLittle(String normal) {
        return STOP.contains(normal) || Names.isPrefix(normal);
    }

    private static boolean saysLittleInEnglish(String normal) {
        return Language.ENGLISH.isSmall(normal) || ENGLISH_STOP.contains(normal);
    }

    /** The same words come again and again, and taking a compound apart is the dearest step. */
    private Word word(String original, String normal) {
        Word known = analysed.get(normal);
        if (known == null) {
            known = analyse(normal);
            if (analysed.size() < MOST_KEPT) {
                analysed.put(normal, known);
            }
        }
        return known.writtenAs(original);
    }

    private Word corrected(Word word) {
        if (isRight(word)) {
            return word;
        }
        Word right = corrected.get(word.normal());
        if (right == null) {
            right = spelling.nearest(word.normal())
                    .map(meant -> word.orMeant(word(meant)))
                    .orElse(word);
            if (corrected.size() < MOST_KEPT) {
                corrected.put(word.normal(), right);
            }
        }
        return right.writtenAs(word.original());
    }

    /** What is listed here is well written, also when no topic has it: "soorten" was not meant to be "sporten". */
    private boolean isRight(Word word) {
        return word.weak()
                || Forms.isIrregular(word.normal())
                || word.forms().stream().anyMatch(known::contains);
    }

    private Word analyse(String word) {
        Set<String> forms = new LinkedHashSet<>(Forms.of(word));
        Forms.thirdPerson(word).filter(known::contains).ifPresent(forms::add);
        boolean weak = WEAK.contains(word) || forms.stream().anyMatch(WEAK::contains);
        Set<String> parts = new LinkedHashSet<>();
        compounds.split(word).forEach(part -> parts.addAll(Forms.of(part)));
        return new Word(word, word, List.copyOf(forms), List.copyOf(parts), weak);
    }

    /** Pieces of one word in normal form; a short word is its own piece. */
    public static List<String> pieces(String word) {
        if (word.length() <= GRAM) {
            return List.of(word);
        }
        List<String> grams = new ArrayList<>();
        for (int start = 0; start + GRAM <= word.length(); start++) {
            grams.add(word.substring(start, start + GRAM));
        }
        return grams;
    }
}
