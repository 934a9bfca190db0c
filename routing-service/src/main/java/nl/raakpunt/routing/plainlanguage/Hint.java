package nl.raakpunt.routing.plainlanguage;

/** One thing that would make a text easier to read. */
public sealed interface Hint {

    /**
     * A sentence that is too long.
     *
     * @param sentence which one, from 1
     */
    record LongSentence(int sentence, int words) implements Hint {}

    /**
     * A sentence that does not say who does it.
     *
     * @param sentence which one, from 1
     * @param verb     the words that show it
     */
    record Passive(int sentence, String verb) implements Hint {}

    /** A word that people do not use. */
    record OfficialWord(String word, String simpler) implements Hint {}

    /** An abbreviation that the text does not explain. */
    record Abbreviation(String letters) implements Hint {}
}
