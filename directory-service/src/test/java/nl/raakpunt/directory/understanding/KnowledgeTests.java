package nl.raakpunt.directory.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class KnowledgeTests {
    private static final List<String> LINES = List.of(
            "# a remark",
            "[kapvergunning | title:Bomen kappen]",
            "= boom omzagen, boomstronk",
            "en= fell a tree",
            "? Mag mijn buurman zijn boom omzagen?",
            "[grafrechten]",
            "= graf verlengen",
            "@ Iemand | https://example.org");

    @Test
    void wordsAndQuestionsBelongToTheProductsOfTheirBlock() {
        Knowledge knowledge = new Knowledge(Knowledge.parse("trees.txt", LINES));

        assertThat(knowledge.of(Set.of("http://standaarden.overheid.nl/owms/terms/kapvergunning"), "Anders"))
                .singleElement()
                .satisfies(block -> {
                    assertThat(block.words()).containsExactly("boom omzagen", "boomstronk", "fell a tree");
                    assertThat(block.questions()).containsExactly("Mag mijn buurman zijn boom omzagen?");
                });
    }

    @Test
    void aTopicWithoutProductIsFoundByItsTitle() {
        Knowledge knowledge = new Knowledge(Knowledge.parse("trees.txt", LINES));

        assertThat(knowledge.of(Set.of(), "bomen kappen")).hasSize(1);
        assertThat(knowledge.of(Set.of(), "Bomen")).isEmpty();
    }

    @Test
    void aLineThatFitsNothingIsNamed() {
        assertThatThrownBy(() -> Knowledge.parse("trees.txt", List.of("[kapvergunning]", "boom")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("trees.txt, line 2");
        assertThatThrownBy(() -> Knowledge.parse("trees.txt", List.of("= boom")))
                .hasMessageContaining("line 1");
    }

    @Test
    void everythingShippedCanBeReadAndTeachesSomething() {
        assertThat(KnowledgeFiles.shipped().blocks()).hasSizeGreaterThan(100).allSatisfy(block -> {
            assertThat(block.headers()).isNotEmpty();
            assertThat(block.words().size() + block.questions().size()).isPositive();
        });
    }
}
