package nl.raakpunt.routing.plainlanguage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Dutch text of the product, on pages and in mails, is as plain as it asks of its users. */
class PlainDutchTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final double MEAN_WORDS = 12;
    /** How a date is written, which nobody reads as it is. */
    private static final String DATE_PATTERN = "MMMM";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d[^}]*}");
    private static final Pattern MARKUP = Pattern.compile("<[^>]+>");
    /** What is explained on the page itself, or what its readers say all day. */
    private static final List<String> IN_DAILY_USE = List.of("BSN", "CSV", "HR", "IT", "KCC", "LDAP", "VAZ");

    private final PlainLanguage plain =
            new PlainLanguage(SimpleWords.of(PlainLanguageConfiguration.lines(PlainLanguageConfiguration.OURS)));

    static List<Path> bundles() throws IOException {
        try (Stream<Path> files = Files.list(MESSAGES)) {
            return files.filter(file -> !file.toString().endsWith("_en.properties"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void thereAreBundlesToRead() throws IOException {
        assertThat(bundles()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noSentenceIsTooLongAndNoWordIsOfficial(Path bundle) throws IOException {
        Properties texts = read(bundle);
        assertThat(texts.stringPropertyNames())
                .filteredOn(key -> !texts.getProperty(key).contains(DATE_PATTERN))
                .allSatisfy(key -> assertThat(plain.read(spoken(texts.getProperty(key))).hints().stream()
                                .filter(hint -> !(hint instanceof Hint.Passive))
                                .filter(hint -> !isInDailyUse(hint)))
                        .as(key)
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void sentencesAreShortOnAverage(Path bundle) throws IOException {
        List<Sentence> sentences = sentences(bundle);
        assertThat(sentences.stream().mapToInt(Sentence::length).average().orElseThrow())
                .isLessThanOrEqualTo(MEAN_WORDS);
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void mostSentencesSayWhoDoesIt(Path bundle) throws IOException {
        List<Sentence> sentences = sentences(bundle);
        long passive = sentences.stream()
                .filter(sentence -> Passive.in(sentence).isPresent())
                .count();
        assertThat((double) passive / sentences.size()).isLessThanOrEqualTo(0.1);
    }

    private static List<Sentence> sentences(Path bundle) throws IOException {
        return read(bundle).values().stream()
                .map(String::valueOf)
                .flatMap(text -> Sentence.in(spoken(text)).stream())
                .toList();
    }

    private static boolean isInDailyUse(Hint hint) {
        return hint instanceof Hint.Abbreviation(String letters) && IN_DAILY_USE.contains(letters);
    }

    /** As it is read, with a word for everything that is filled in. */
    private static String spoken(String text) {
        return PLACEHOLDER.matcher(MARKUP.matcher(text).replaceAll(" ")).replaceAll("iets");
    }

    private static Properties read(Path bundle) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(bundle)) {
            properties.load(reader);
        }
        return properties;
    }
}
