package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.Separation.Option;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.topic.Topic;
import org.junit.jupiter.api.Test;

/** What holds for the question between any two topics of a municipality, and between neighbours among the official products. */
class SeparationOfAllTitlesTests {
    /** Words of these titles that are nothing without the word they belong to. */
    private static final Set<String> LONELY = Set.of(
            "andere",
            "beschermd",
            "bijtende",
            "bijzondere",
            "blauwe",
            "buitenlands",
            "collectieve",
            "elektrische",
            "fout",
            "gedumpt",
            "geleegd",
            "gemeentelijke",
            "gestolen",
            "gevaarlijke",
            "gevonden",
            "giftig",
            "grote",
            "huiselijk",
            "incidentele",
            "individuele",
            "internationaal",
            "invasieve",
            "kapot",
            "kleine",
            "koninklijke",
            "kwijt",
            "losse",
            "medisch",
            "nieuwe",
            "omgewaaide",
            "open",
            "oude",
            "scheve",
            "startend",
            "verkeerd",
            "verlaten",
            "verloren",
            "verstopt",
            "verstopte",
            "vies",
            "vol",
            "volle",
            "zware");

    private static final List<Asked> ASKED = Stream.concat(pairs(), neighbours())
            .map(topics -> new Asked(topics, separation(topics)))
            .toList();

    private record Asked(List<Topic> topics, Separation separation) {
        boolean isOpen() {
            return separation.question().equals(Separation.OPEN);
        }

        List<String> labels() {
            return separation.options().stream().map(Option::label).toList();
        }
    }

    @Test
    void everyTopicIsNamed() {
        assertThat(ASKED).allSatisfy(asked -> {
            assertThat(asked.separation().options())
                    .extracting(Option::topic)
                    .containsExactlyElementsOf(
                            asked.topics().stream().map(Topic::key).toList());
            assertThat(
                            asked.isOpen()
                                    ? String.join(" ", asked.labels())
                                    : asked.separation().question())
                    .contains(asked.labels());
        });
    }

    @Test
    void noTwoAnswersAreTheSame() {
        assertThat(ASKED)
                .allSatisfy(asked -> assertThat(asked.labels().stream().map(label -> label.toLowerCase(Locale.ROOT)))
                        .doesNotHaveDuplicates());
    }

    @Test
    void noAnswerIsAnAdjectiveAlone() {
        assertThat(labels()).isNotEmpty().noneMatch(LONELY::contains);
    }

    @Test
    void noAnswerEndsInAWordThatWantsMoreOrHoldsAChoiceOfItsOwn() {
        Set<String> titles = new HashSet<>(
                titles().map(title -> title.toLowerCase(Locale.ROOT)).toList());

        assertThat(labels().filter(label -> !titles.contains(label.toLowerCase(Locale.ROOT))))
                .noneMatch(label -> DutchText.saysLittle(label.substring(label.lastIndexOf(' ') + 1)))
                .noneMatch(label -> label.endsWith("-"));
        assertThat(labels()).noneMatch(label -> label.contains(",") || label.contains(" of "));
    }

    @Test
    void noAnswerIsLongerThanCanBeTakenIn() {
        assertThat(labels()).allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(ShortNames.LONGEST));
    }

    @Test
    void onlyNamesHaveACapital() {
        assertThat(labels().filter(label -> Character.isUpperCase(label.charAt(0)))
                        .distinct())
                .allMatch(label ->
                        label.matches("(DigiD|ID-kaart|Wmo|BRP|Verklaring Omtrent|Nederlander|NL-Alert|Woo-|WOZ-).*"));
    }

    @Test
    void mostAreToldApartInAFewWords() {
        assertThat(ASKED.stream().filter(Asked::isOpen).count() / (double) ASKED.size())
                .isLessThan(0.05);
    }

    private static Stream<String> labels() {
        return ASKED.stream().filter(asked -> !asked.isOpen()).flatMap(asked -> asked.labels().stream());
    }

    private static Separation separation(List<Topic> topics) {
        return Separation.of(topics.stream()
                        .map(topic -> new TopicMatch(topic, 1, 0.5, false, List.of()))
                        .toList())
                .orElseThrow();
    }

    private static Stream<String> titles() {
        return Stream.concat(
                InMemory.lines("titles.txt").stream(), products().stream().map(Topic::title));
    }

    private static Stream<List<Topic>> pairs() {
        List<Topic> topics = new ArrayList<>();
        for (String title : InMemory.lines("titles.txt")) {
            topics.add(new Topic(title, title, null, null, List.of(), List.of(), null, false, 8, null));
        }
        return topics.stream()
                .flatMap(one -> topics.stream()
                        .filter(other -> one.key().compareTo(other.key()) < 0)
                        .map(other -> List.of(one, other)));
    }

    /** In the order of the alphabet, products that share words are beside each other. */
    private static Stream<List<Topic>> neighbours() {
        List<Topic> products = products();
        return IntStream.rangeClosed(0, products.size() - 3).mapToObj(first -> products.subList(first, first + 3));
    }

    private static List<Topic> products() {
        return ShippedSubjects.officials().stream()
                .map(KnownTopics.Official::topic)
                .sorted((one, other) -> one.title().compareTo(other.title()))
                .toList();
    }
}
