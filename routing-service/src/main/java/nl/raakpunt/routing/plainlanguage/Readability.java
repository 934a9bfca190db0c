package nl.raakpunt.routing.plainlanguage;

/**
 * How easy a text reads, by the formula of Flesch for Dutch as Douma gave it.
 *
 * @param score from 0 (very hard) to 100 (very easy)
 */
public record Readability(int score) {

    /** Fewer words say too little. */
    static final int ENOUGH_WORDS = 40;

    private static final int B1 = 65;
    private static final int HARD = 50;

    /** What the score comes down to. */
    public enum Level {
        /** Most people can read it. */
        EASY,
        /** It can be easier. */
        MEDIUM,
        /** Many people cannot read it. */
        HARD
    }

    static Readability of(int sentences, int words, int syllables) {
        double score = 206.84 - 0.93 * words / sentences - 77.0 * syllables / words;
        return new Readability((int) Math.round(Math.clamp(score, 0, 100)));
    }

    /** No formula proves a level of language; this is where codes of other governments draw the lines. */
    public Level level() {
        if (score >= B1) {
            return Level.EASY;
        }
        return score >= HARD ? Level.MEDIUM : Level.HARD;
    }
}
