package nl.raakpunt.directory.testing;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The one Elasticsearch that the tests of a JVM share; started at first use. */
public final class TestElasticsearch {
    /** Where the build puts the distribution. */
    public static final Path ZIP = Path.of("target", "elasticsearch", "elasticsearch.zip");

    private static @Nullable ElasticsearchServer shared;

    private TestElasticsearch() {}

    /** The shared server; tests keep apart by index prefix. */
    public static synchronized ElasticsearchServer shared() {
        if (shared == null) {
            shared = start();
        }
        return shared;
    }

    private static ElasticsearchServer start() {
        try {
            return ElasticsearchServer.builder()
                    .zip(ZIP)
                    .folder(ZIP.resolveSibling("shared"))
                    .fresh()
                    .start();
        } catch (IOException ex) {
            throw new IllegalStateException("Cannot start Elasticsearch for the tests", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while Elasticsearch started", ex);
        }
    }
}
