package nl.raakpunt.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CatalogueTests {

    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final List<TopicContent> TOPICS = CATALOGUE.topics();
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");
    private static final Pattern SPACE = Pattern.compile("\\s+");

    @Test
    void thereAreAtLeastHundredFiftyTopicsWithKeysThatStayTheSame() {
        assertThat(TOPICS).hasSizeGreaterThanOrEqualTo(150);
        assertThat(TOPICS)
                .extracting(TopicContent::key)
                .doesNotHaveDuplicates()
                .allMatch(key -> key.matches("[a-z0-9]+(-[a-z0-9]+)*"));
        assertThat(TOPICS).extracting(TopicContent::title).doesNotHaveDuplicates();
    }

    @Test
    void everyTopicCanBeFoundAndAnswered() {
        assertThat(TOPICS).allSatisfy(topic -> {
            assertThat(topic.description()).isNotBlank();
            assertThat(topic.answer()).isNotBlank();
            assertThat(topic.synonyms())
                    .hasSizeGreaterThanOrEqualTo(4)
                    .doesNotHaveDuplicates()
                    .doesNotContain("");
            assertThat(topic.questions()).hasSizeBetween(2, 4).doesNotHaveDuplicates();
            assertThat(topic.serviceLevelHours()).isBetween(1, 40);
        });
    }

    @Test
    void productNamesAreAddressesOfTheUniformProductNameList() {
        assertThat(TOPICS.stream().map(TopicContent::uri).filter(uri -> !uri.isEmpty()))
                .hasSizeGreaterThan(150)
                .allMatch(uri -> uri.startsWith("http://standaarden.overheid.nl/owms/terms/"))
                .allMatch(uri -> URI.create(uri).isAbsolute());
    }

    @Test
    void everyTopicBelongsToATeamThatExists() {
        Set<String> teams = CATALOGUE.teams().stream().map(TeamPlan::name).collect(Collectors.toSet());

        assertThat(TOPICS).extracting(TopicContent::team).isSubsetOf(teams);
    }

    @Test
    void thereAreTwelveVillagesAndNoAliasMeansTwoOfThem() {
        assertThat(CATALOGUE.areas()).hasSize(12);
        assertThat(CATALOGUE.areas()).allSatisfy(area -> assertThat(area.key()).isEqualTo(Ascii.slug(area.name())));
        assertThat(CATALOGUE.areas().stream()
                        .flatMap(area -> area.aliases().stream())
                        .map(alias -> alias.toLowerCase(Locale.ROOT)))
                .doesNotHaveDuplicates();
    }

    @Test
    void answersAreInPlainLanguage() {
        assertThat(TOPICS).allSatisfy(topic -> {
            List<Integer> lengths = sentenceLengths(topic.answer());
            assertThat(lengths).as(topic.key()).allMatch(words -> words <= 22).hasSizeBetween(2, 6);
        });
        double mean = TOPICS.stream()
                .flatMap(topic -> sentenceLengths(topic.answer()).stream())
                .mapToInt(words -> words)
                .average()
                .orElseThrow();
        assertThat(mean).isLessThanOrEqualTo(12);
    }

    @Test
    void answersPromiseNoAmountsBecauseThoseDifferPerMunicipality() {
        assertThat(TOPICS).extracting(TopicContent::answer).noneMatch(answer -> answer.contains("€"));
        assertThat(TOPICS).extracting(TopicContent::answer).noneMatch(answer -> answer.matches(".*\\d euro.*"));
    }

    private static List<Integer> sentenceLengths(String answer) {
        return Arrays.stream(SENTENCE_END.split(answer, -1))
                .map(sentence -> SPACE.split(sentence, -1).length)
                .toList();
    }
}
