package nl.raakpunt.directory.testing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElasticsearchServerTests {
    @TempDir
    Path folder;

    @Test
    void aMissingDistributionIsSaidPlainly() {
        assertThatThrownBy(() -> ElasticsearchServer.builder()
                        .zip(folder.resolve("absent.zip"))
                        .folder(folder)
                        .start())
                .hasMessageContaining("no Elasticsearch at")
                .hasMessageContaining("absent.zip");
    }

    @Test
    void aServerThatCannotStartShowsTheEndOfItsLog() {
        assertThatThrownBy(() -> ElasticsearchServer.builder()
                        .zip(TestElasticsearch.ZIP)
                        .folder(folder)
                        .javaOptions("-Xms1m -Xmx1m -XX:NoSuchOption")
                        .start())
                .hasMessageContaining("ended by itself")
                .hasMessageContaining("NoSuchOption");
    }
}
