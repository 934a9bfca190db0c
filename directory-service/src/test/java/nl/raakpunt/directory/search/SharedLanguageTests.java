package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.search.KnownTopics.Official;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.understanding.KnowledgeFiles;
import org.junit.jupiter.api.Test;

/** A municipality with many topics for one official product: each gets the everyday language that is about it. */
class SharedLanguageTests {
    private static final String PRODUCT = "http://standaarden.overheid.nl/owms/terms/";
    private static final List<Topic> PERMITS = List.of(
            topic("boom-kappen", "Boom kappen", "omgevingsvergunning_kap", "bomen", "omzagen", "kapvergunning"),
            topic("dakkapel", "Dakkapel of dakopbouw", "omgevingsvergunning_bouw", "dakkapel plaatsen"),
            topic("aanbouw", "Aanbouw of verbouwing", "omgevingsvergunning_bouw", "serre", "uitbouw"),
            topic("schutting", "Schuur, schutting of tuinhuis", "omgevingsvergunning_bouw", "hek", "erfafscheiding"),
            topic("zonnepanelen", "Zonnepanelen plaatsen", "omgevingsvergunning_bouw", "warmtepomp", "airco"),
            topic("mantelzorgwoning", "Mantelzorgwoning", "omgevingsvergunning_bouw", "kangoeroewoning"),
            topic("slopen", "Slopen", "omgevingsvergunning_sloop", "sloopmelding", "afbreken"),
            topic("uitrit", "Inrit of uitrit aanleggen", "omgevingsvergunning", "oprit"),
            topic("vergunning", "Omgevingsvergunning aanvragen", "omgevingsvergunning", "bouwvergunning"),
            topic("vooroverleg", "Plan vooraf bespreken", "voorovrlg", "conceptaanvraag"));

    private final SharedLanguage shared = SharedLanguage.of(PERMITS);
    private final Set<String> all = PERMITS.stream().map(Topic::key).collect(Collectors.toUnmodifiableSet());

    @Test
    void aPhraseGoesToTheTopicWhoseOwnWordsItHas() {
        assertThat(shared.fitting("Mag ik een boom in mijn tuin omhakken?", all))
                .containsExactly("boom-kappen");
        assertThat(shared.fitting("Heb ik een vergunning nodig voor een serre?", Set.of("aanbouw", "dakkapel")))
                .containsExactly("aanbouw");
    }

    @Test
    void aPhraseThatFitsNoneBetterStaysWithAll() {
        assertThat(shared.fitting("Hoe lang duurt het voor ik iets hoor?", all)).isEqualTo(all);
        assertThat(shared.fitting("boom of dakkapel", Set.of("boom-kappen", "dakkapel")))
                .containsExactlyInAnyOrder("boom-kappen", "dakkapel");
    }

    @Test
    void whatIsSharedWithNobodyStays() {
        assertThat(shared.fitting("iets heel anders", Set.of("slopen"))).containsExactly("slopen");
    }

    @Test
    void whoAsksAboutOneOfTenTopicsOfAProductGetsThatOne() {
        List<Official> topics =
                Stream.concat(PERMITS.stream().map(Official::of), others()).toList();
        InMemory municipality = InMemory.of(KnownTopics.enriched(topics, KnowledgeFiles.shipped()));

        Map.of(
                        "ik wil een boom laten kappen in Rockanje", "boom-kappen",
                        "mijn buurman in Rockanje heeft een boom gekapt, mag dat?", "boom-kappen",
                        "ik wil een dakkapel op mijn huis", "dakkapel",
                        "hoe hoog mag een schutting zijn", "schutting")
                .forEach((question, key) -> assertThat(
                                municipality.ranked(question).getFirst())
                        .as(question)
                        .satisfies(first -> assertThat(first.topic().key()).isEqualTo(key))
                        .matches(TopicMatch::confident, "is given as the answer"));
    }

    /** Whatever else a municipality does. */
    private static Stream<Official> others() {
        return ShippedSubjects.officials().stream()
                .filter(other -> PERMITS.stream()
                        .map(Official::of)
                        .flatMap(permit -> permit.products().stream())
                        .map(uri -> uri.substring(PRODUCT.length()))
                        .noneMatch(other.products()::contains));
    }

    private static Topic topic(String key, String title, String product, String... synonyms) {
        return new Topic(
                key, title, URI.create(PRODUCT + product), null, List.of(synonyms), List.of(), null, false, 40, null);
    }
}
