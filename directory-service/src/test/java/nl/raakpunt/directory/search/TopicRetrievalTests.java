package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import nl.raakpunt.directory.testing.TestElasticsearch;
import org.junit.jupiter.api.Test;

class TopicRetrievalTests {

    @Test
    void findsTheRightTopicFirstFarMoreOftenThanPlainSearchDoes() throws IOException {
        assumeTrue(
                SharedQuestions.present(),
                () -> "Skipped: the evaluation questions are not at " + SharedQuestions.folder()
                        + " (set -Draakpunt.shared)");

        TopicRetrievalEvaluation.Result result = new TopicRetrievalEvaluation().run(TestElasticsearch.shared(), false);

        assertThat(result.ours().first()).isGreaterThan(0.70);
        assertThat(result.ours().first()).isGreaterThan(result.bm25().first() + 0.15);
        assertThat(result.ours().firstThree()).isGreaterThan(result.bm25().firstThree());
        assertThat(result.allWords().first()).isLessThan(0.05);
        assertThat(result.confidentRight()).isGreaterThan(0.90);
    }
}
