package nl.raakpunt.directory.learning;

import java.text.Normalizer;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.directory.search.text.DutchText;

/**
 * Takes out of a question what may say who somebody is. Rather too much than too little: a number or a name does not tell
 * what a question is about, so leaving out a harmless one costs nothing. That is why there is no eleven test here: every long number goes.
 */
final class PersonalData {

    private static final int ANY_CASE = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;
    private static final String PREFIX =
            "(?:van|der|den|de|het|ter|ten|te|op|in|aan|bij|von|el|al|la|le|ben|'t|t|v\\.?d\\.?)";
    private static final String BIG = "\\p{Lu}[\\p{L}'’-]+";
    private static final String BIG_NAME = BIG + "(?: (?:" + PREFIX + " ){0,3}" + BIG + ")*";
    private static final String ANY_NAME = "(?:\\p{L}\\. ?)*(?:(?i:" + PREFIX + ") ){0,3}\\p{L}[\\p{L}'’-]+";
    private static final String STREET =
            "(?:straat|str\\.?|laan|weg|plein|kade|dijk|singel|gracht|hof|pad|steeg|dreef|plantsoen|park|markt|baan|hoek|wal"
                    + "|haven|ring|oever|veld|akker|erf|zoom|werf|kamp|duin|weide|hout|tuin|lei)";
    private static final String HOUSE = ",? (?:nr\\.? ?|nummer |huisnummer )?\\d{1,5}(?: ?[a-z]\\b|-\\w{1,4}\\b)?";

    private static final Pattern INVISIBLE = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACES = Pattern.compile("[\\p{Z}\\s\\p{Cc}]+");
    private static final Pattern DASHES = Pattern.compile("\\p{Pd}");

    /** In this order: what is certain first, numbers after what they are part of. */
    private static final List<Pattern> ADDRESSES = List.of(
            Pattern.compile("\\b(?:https?://|www\\.)\\S+", ANY_CASE),
            Pattern.compile(
                    "[\\p{L}\\p{N}._%+-]+ ?(?:@|[(\\[] ?at ?[)\\]]) ?[\\p{L}\\p{N}-]+(?: ?\\. ?[\\p{L}\\p{N}-]+(?= |\\.|$|[,;:!?)]))*",
                    ANY_CASE),
            Pattern.compile("\\b[\\p{L}\\p{N}-]+\\.(?:nl|com|org|net|eu|be|de|info)\\b(?:/\\S*)?", ANY_CASE));

    /** None of these is found in a text without a digit, as most questions are. */
    private static final List<Pattern> NUMBERED = List.of(
            Pattern.compile("\\b[a-z]{2}[ .-]?\\d{2}[ .-]?[a-z]{4}(?:[ .-]?\\d){10}", ANY_CASE),
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?\\b"),
            Pattern.compile(
                    "\\b\\d{1,2}(?:e|ste|de)? ?[-/. ] ?(?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)\\p{L}*\\.?"
                            + " ?[-/. ]? ?['’]?\\d{2,4}\\b",
                    ANY_CASE),
            Pattern.compile("\\b\\d{1,4} ?[-/.] ?\\d{1,2} ?[-/.] ?\\d{1,4}\\b(?! ?[-/.] ?\\d)"),
            Pattern.compile("(?:\\b(?:" + BIG + "|" + PREFIX + "|\\p{Lu}\\.) ){0,5}\\b[\\p{L}'’-]*(?i:" + STREET
                    + ")(?i:" + HOUSE + ")"),
            Pattern.compile("\\b[1-9](?: ?\\d){3}[ .-]?[a-z] ?[a-z]\\b", ANY_CASE),
            plates(),
            Pattern.compile(BIG + "(?: (?:" + PREFIX + " ){0,3}" + BIG + ")* \\d{1,5}(?: ?[a-z]\\b)?"),
            Pattern.compile("\\b(?=\\w*\\d\\w*\\d\\w*\\d)(?=\\d*\\p{L})\\w{7,}\\b", Pattern.UNICODE_CHARACTER_CLASS),
            Pattern.compile("[+(]{0,2}\\d(?:[ ./()_,-]{0,3}\\d){5,}"));

    private static final Pattern INTRODUCED = Pattern.compile(
            "\\b(?:mijn naam is|mijn naam:|m'n naam is|naam:|ik heet|u spreekt met|je spreekt met|spreek je met|genaamd|my name is)"
                    + " " + ANY_NAME + "(?: " + PREFIX + "){0,3}(?: \\p{L}[\\p{L}'’-]+)?",
            ANY_CASE);
    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:mevrouw|mevr\\.?|mw\\.?|meneer|mijnheer|dhr\\.?|de heer|juffrouw|familie|fam\\.?) " + ANY_NAME
                    + "(?:[ -](?-i:" + BIG + "))*",
            ANY_CASE);
    private static final Pattern I_AM = Pattern.compile("\\b(?i:ik ben|met) " + BIG_NAME);
    private static final Pattern INITIALS =
            Pattern.compile("\\b(?:\\p{Lu}\\. ?){1,5}(?:(?i:" + PREFIX + ") ){0,3}" + BIG + "(?:-" + BIG + ")?");
    private static final Pattern FULL_NAME = Pattern.compile("\\b" + BIG + "(?: (?:" + PREFIX + " ){0,3}" + BIG + ")+");

    private PersonalData() {}

    /**
     * What is left of a question, in one line.
     *
     * @param names  names of people concerned, in any order of their parts
     * @param places what names of villages and what lies in them are made of, which stays
     */
    static String strip(String question, Collection<String> names, PlaceWords places) {
        String text = plain(question);
        for (Pattern pattern : ADDRESSES) {
            text = without(pattern, text);
        }
        for (Pattern pattern : hasDigit(text) ? NUMBERED : List.<Pattern>of()) {
            text = without(pattern, text);
        }
        text = INTRODUCED.matcher(text).replaceAll(" ");
        text = TITLED.matcher(text).replaceAll(" ");
        text = INITIALS.matcher(text).replaceAll(" ");
        text = I_AM.matcher(text).replaceAll(found -> unlessPlace(found, places));
        text = FULL_NAME.matcher(text).replaceAll(found -> unlessPlace(found, places));
        for (String name : names) {
            text = without(name, text, places);
        }
        return SPACES.matcher(text).replaceAll(" ").strip();
    }

    private static String without(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        return found.find() ? SPACES.matcher(found.replaceAll(" ")).replaceAll(" ") : text;
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(letter -> letter >= '0' && letter <= '9');
    }

    /** Full-width, ligatures, other digits and invisible characters are ways to write the same number. */
    private static String plain(String question) {
        String composed = Normalizer.normalize(question, Normalizer.Form.NFKC);
        StringBuilder text = new StringBuilder(composed.length());
        INVISIBLE.matcher(composed).replaceAll("").codePoints().forEach(point -> {
            if (Character.isDigit(point)) {
                text.append(Character.digit(point, 10));
            } else {
                text.appendCodePoint(point);
            }
        });
        return SPACES.matcher(DASHES.matcher(text).replaceAll("-"))
                .replaceAll(" ")
                .strip();
    }

    /** A name that holds a place's name is more likely the place; a first word that says little only starts the sentence. */
    private static String unlessPlace(MatchResult found, PlaceWords places) {
        List<String> words = DutchText.plain(found.group());
        boolean place = words.stream().anyMatch(word -> places.has(word) && !DutchText.saysLittle(word));
        return place ? Matcher.quoteReplacement(found.group()) : " ";
    }

    /** Each part of a known name, whole words only; parts such as "van" stay. */
    private static String without(String name, String text, PlaceWords places) {
        String left = text;
        for (String part : plain(name).split("[ .,]+", -1)) {
            String normal = part.toLowerCase(Locale.ROOT);
            if (part.length() > 1 && isName(part, normal) && !places.has(normal)) {
                left = Pattern.compile(
                                "(?<![\\p{L}\\p{N}])" + Pattern.quote(part) + "(?:['’]?s)?(?![\\p{L}\\p{N}])", ANY_CASE)
                        .matcher(left)
                        .replaceAll(" ");
            }
        }
        return left;
    }

    /** A capital says that "Meer" is a name here, not the word. */
    private static boolean isName(String part, String normal) {
        return Character.isUpperCase(part.codePointAt(0)) || !DutchText.saysLittle(normal);
    }

    /** All Dutch series since 1951: RDW, sidecodes 1 to 14. */
    private static Pattern plates() {
        List<String> series = List.of(
                "XX-99-99",
                "99-99-XX",
                "99-XX-99",
                "XX-99-XX",
                "XX-XX-99",
                "99-XX-XX",
                "99-XXX-9",
                "9-XXX-99",
                "XX-999-X",
                "X-999-XX",
                "XXX-99-X",
                "X-99-XXX",
                "9-XX-999",
                "999-XX-9");
        String any = String.join("|", series)
                .replace("-", "[ .-]?")
                .replace("X", "[a-z]")
                .replace("9", "\\d");
        return Pattern.compile("\\b(?:" + any + ")\\b", ANY_CASE);
    }
}
