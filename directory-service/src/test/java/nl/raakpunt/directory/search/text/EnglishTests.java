package nl.raakpunt.directory.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for English words that count as the Dutch for them. */
class EnglishTests {
    private static final DutchText TEXT = DutchText.knowing(
            List.of("boom kappen", "afval", "paspoort kwijt", "verhuizing", "tree house", "collecte"));

    @ParameterizedTest
    @CsvSource({
        "may I cut down a tree, kap",
        "may I cut down a tree, bom",
        "the trees in my street, bom",
        "my rubbish was not collected, afval",
        "I have lost my passport, paspoort",
        "I have lost my passport, kwijt",
        "we are moving house, verhuis",
        "MOVING HOUSE, verhuis",
        "passport, paspoort"
    })
    void anEnglishWordHasTheTermsOfTheDutchOne(String question, String term) {
        String stem = Forms.stem(term.equals("bom") ? "boom" : term);
        assertThat(terms(question)).contains(stem);
    }

    @Test
    void whatLooksLikeADutchWordIsNotTakenForIt() {
        assertThat(terms("my rubbish was not collected")).doesNotContain(Forms.stem("collecte"));
    }

    @Test
    void severalWordsThatMeanOneThingAreReadTogether() {
        assertThat(TEXT.asked("may I cut down a tree", 100))
                .extracting(Word::original)
                .containsExactly("cut down", "tree");
    }

    @Test
    void whatTheCatalogueItselfSaysInEnglishCountsToo() {
        assertThat(terms("may I build a tree house")).contains("tree", Forms.stem("boom"));
        assertThat(terms("is there a parking space")).doesNotContain("parking");
    }

    @Test
    void aWordThatIsNotOnTheListStaysAsItIs() {
        assertThat(terms("where is the trampoline of my neighbour")).contains(Forms.stem("trampoline"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"parking permit", "passport", "lost passport", "cut down a tree", "moving house", "rubbish"})
    void aFewEnglishWordsAreEnglish(String words) {
        assertThat(Language.of(words)).isEqualTo(Language.ENGLISH);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "container",
                "container vol",
                "park",
                "camera",
                "test",
                "bingo",
                "baby",
                "stage",
                "kind",
                "was",
                "boot",
                "festival",
                "tip",
                "website",
                "milieupas",
                "bench",
                "event",
                "glas",
                "storm",
                "huis"
            })
    void dutchThatLooksEnglishStaysDutch(String words) {
        assertThat(Language.of(words)).isEqualTo(Language.DUTCH);
    }

    /** Every row: phrases, "=" once, and Dutch without English left in between. */
    @Test
    void theListIsWhole() {
        List<List<String>> rows = WordLists.rows("english.txt");

        assertThat(rows).hasSizeGreaterThan(250).allSatisfy(row -> {
            assertThat(row).containsOnlyOnce("=");
            assertThat(row.getFirst()).isNotIn("=", "|");
            assertThat(row.subList(row.indexOf("=") + 1, row.size())).allMatch(word -> word.matches("[a-z/-]+"));
        });
        assertThat(rows.stream().flatMap(EnglishTests::phrases))
                .doesNotHaveDuplicates()
                .allMatch(phrase -> phrase.split(" ", -1).length <= 6);
    }

    private static Stream<String> phrases(List<String> row) {
        return Stream.of(String.join(" ", row.subList(0, row.indexOf("="))).split(" \\| ", -1));
    }

    private static Set<String> terms(String question) {
        return TEXT.asked(question, 100).stream()
                .flatMap(word -> word.terms().stream())
                .collect(Collectors.toSet());
    }
}
