package nl.raakpunt.routing.citizen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts for citizens are plain, and the same in both languages. */
class CitizenTextsTests {
    private static final int MOST_WORDS = 20;
    private static final double MEAN_WORDS = 12;
    private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

    @ParameterizedTest
    @ValueSource(strings = {"citizen", "intake"})
    void bothLanguagesSayTheSameThingsWithTheSameFacts(String bundle) {
        Properties dutch = read(bundle + ".properties");
        Properties english = read(bundle + "_en.properties");
        assertThat(new TreeSet<>(english.keySet())).isEqualTo(new TreeSet<>(dutch.keySet()));
        assertThat(dutch.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(dutch.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"citizen", "intake"})
    void dutchIsPlain(String bundle) {
        List<Integer> lengths = read(bundle + ".properties").values().stream()
                .flatMap(text -> Arrays.stream(String.valueOf(text).split("[.!?:;]\\s+")))
                .filter(sentence -> !sentence.isBlank())
                .map(sentence -> sentence.strip().split("\\s+").length)
                .toList();
        assertThat(lengths).allSatisfy(words -> assertThat(words).isLessThanOrEqualTo(MOST_WORDS));
        assertThat(lengths.stream().mapToInt(Integer::intValue).average().orElseThrow())
                .isLessThanOrEqualTo(MEAN_WORDS);
    }

    @Test
    void dutchAvoidsOfficialWords() {
        Properties dutch = read("citizen.properties");
        assertThat(dutch.values())
                .allSatisfy(text -> assertThat(String.valueOf(text).toLowerCase(Locale.ROOT))
                        .doesNotContain("betreffende", "inzake", "teneinde", "middels", "dient", "derhalve"));
    }

    private static List<String> arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(MatchResult::group)
                .distinct()
                .sorted()
                .toList();
    }

    private static Properties read(String file) {
        Properties texts = new Properties();
        try (var in = Objects.requireNonNull(CitizenTextsTests.class.getResourceAsStream("/messages/" + file))) {
            texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return texts;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
