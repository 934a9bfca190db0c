package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MessageTests {
    private static final double MEAN_WORDS = 14;
    private static final Path FOLDER = Path.of("src/main/resources/messages");
    /** Mails that are written in Dutch only. */
    private static final List<String> DUTCH_ONLY = List.of("letter", "mail", "mailin");

    private static final int MOST_WORDS = 20;
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d)");

    private final List<String> bundles = bundles();
    private final Properties dutch =
            read(bundles.stream().map(bundle -> bundle + ".properties").toArray(String[]::new));
    private final Properties english = read(bundles.stream()
            .filter(bundle -> !DUTCH_ONLY.contains(bundle))
            .map(bundle -> bundle + "_en.properties")
            .toArray(String[]::new));

    @Test
    void noTwoBundlesHaveTheSameKey() {
        var all = bundles.stream()
                .map(bundle -> read(bundle + ".properties"))
                .flatMap(bundle -> bundle.stringPropertyNames().stream())
                .toList();

        assertThat(all).doesNotHaveDuplicates();
    }

    @Test
    void everyBundleIsRead() throws IOException {
        assertThat(Files.readString(Path.of("src/main/resources/application.yml")))
                .contains(bundles.stream().map(bundle -> "messages/" + bundle).toList());
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        var expected = new TreeSet<>(dutch.keySet());
        DUTCH_ONLY.forEach(
                bundle -> expected.removeAll(read(bundle + ".properties").keySet()));

        assertThat(new TreeSet<>(english.keySet())).isEqualTo(expected);
    }

    @Test
    void bothLanguagesUseTheSameArguments() {
        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(english.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(dutch.getProperty(key))));
    }

    @ParameterizedTest
    @CsvSource({"code,run.reason.", "problem,run.reason.SOURCE_PROBLEM."})
    void everyReasonThatDirectoryServiceKnowsHasASentence(String property, String prefix) throws IOException {
        var reason = new JsonMapper()
                .readTree(Files.readString(Path.of("../directory-service/docs/openapi.json")))
                .at("/components/schemas/SyncReason/properties/" + property + "/enum");

        assertThat(reason.valueStream().filter(JsonNode::isString).map(JsonNode::asString))
                .isNotEmpty()
                // These two are told by what comes with them.
                .filteredOn(name -> !name.equals("OTHER") && !name.equals("SOURCE_PROBLEM"))
                .allSatisfy(name -> assertThat(dutch.stringPropertyNames()).contains(prefix + name));
    }

    @Test
    void dutchIsPlain() {
        var lengths = dutch.values().stream()
                .flatMap(text -> sentences(String.valueOf(text)).stream())
                .map(MessageTests::words)
                .toList();

        assertThat(lengths).allSatisfy(words -> assertThat(words).isLessThanOrEqualTo(MOST_WORDS));
        assertThat(lengths.stream().mapToInt(Integer::intValue).average().orElseThrow())
                .isLessThanOrEqualTo(MEAN_WORDS);
    }

    @Test
    void dutchAvoidsOfficialese() {
        var official =
                List.of("betreffende", "inzake", "teneinde", "middels", "dient te", "alsmede", "creëren", "prioriteit");

        assertThat(dutch.values())
                .allSatisfy(text -> assertThat(String.valueOf(text).toLowerCase(Locale.ROOT))
                        .doesNotContain(official));
    }

    private static List<String> bundles() {
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString().replace(".properties", ""))
                    .filter(name -> !name.endsWith("_en"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(text.split("[.!?:;]\\s+"))
                .filter(sentence -> !sentence.isBlank())
                .toList();
    }

    private static int words(String sentence) {
        return sentence.strip().split("\\s+").length;
    }

    private static String arguments(String text) {
        return ARGUMENT.matcher(text)
                .results()
                .map(found -> found.group(1))
                .sorted()
                .distinct()
                .collect(Collectors.joining());
    }

    private static Properties read(String... files) {
        var properties = new Properties();
        for (String file : files) {
            try (var in = Objects.requireNonNull(MessageTests.class.getResourceAsStream("/messages/" + file), file)) {
                properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new IllegalStateException(file, e);
            }
        }
        return properties;
    }
}
