package nl.raakpunt.directory.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.raakpunt.directory.search.EvaluationFiles.Question;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationFilesTests {
    private static final String TREE = "{\"label\": \"kap\", \"title\": \"Boom kappen\"}";

    @TempDir
    private Path folder;

    @Test
    void aTopicNeedsOnlyLabelAndTitleAndMayHoldMore() throws IOException {
        Path file = file(
                "%s%n%n{\"label\": \"x\", \"title\": \"X\", \"colour\": [1], \"synonyms\": [\"y\"]}".formatted(TREE));

        assertThat(EvaluationFiles.topics(file)).hasSize(2).last().satisfies(topic -> {
            assertThat(topic.synonyms()).containsExactly("y");
            assertThat(topic.products()).isEmpty();
        });
    }

    @Test
    void questionsAreReadAlsoBehindAByteOrderMark() throws IOException {
        Path file = file("\uFEFF{\"text\": \"Mag die boom weg?\", \"label\": \"kap\"}");

        assertThat(EvaluationFiles.questions(file)).containsExactly(new Question("Mag die boom weg?", "kap"));
    }

    @Test
    void whatIsWrongIsNamedByFileAndLine() throws IOException {
        refused(TREE + "\n{\"label\": \"x\"}", "questions.jsonl, line 2", "\"title\"");
        refused("{\"label\": ", "line 1", "not JSON");
        refused("[]", "line 1", "not a JSON object");
        refused(TREE + "\n" + TREE, "line 2", "earlier line: kap");
        refused("{\"label\": \"x\", \"title\": \"X\", \"synonyms\": \"y\"}", "line 1", "\"synonyms\"");
        refused("\n", "questions.jsonl", "no line");
    }

    @Test
    void aFileThatIsNotThereOrNotUtf8IsNamed() throws IOException {
        assertThatThrownBy(() -> EvaluationFiles.topics(folder.resolve("nowhere.jsonl")))
                .hasMessageContaining("no file")
                .hasMessageContaining("nowhere.jsonl");
        Path latin = Files.write(folder.resolve("latin.jsonl"), new byte[] {'"', (byte) 0xE9, '"'});
        assertThatThrownBy(() -> EvaluationFiles.topics(latin)).hasMessageContaining("not UTF-8");
    }

    private void refused(String content, String... parts) throws IOException {
        Path file = file(content);
        assertThatThrownBy(() -> EvaluationFiles.topics(file))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll(parts);
    }

    private Path file(String content) throws IOException {
        return Files.writeString(folder.resolve("questions.jsonl"), content);
    }
}
