package nl.raakpunt.stack;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import nl.raakpunt.directory.testing.ElasticsearchServer;
import nl.raakpunt.directory.testing.ElasticsearchServerBuilder;

/** A real Elasticsearch; its data is a view that directory-service can rebuild. */
final class Search implements RunningPart {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final ElasticsearchServer server;

    private Search(ElasticsearchServer server) {
        this.server = server;
    }

    static Search start(StackFolder folder, Path zip, int port, boolean fresh) {
        Machine.checkJar(zip);
        ElasticsearchServerBuilder builder = ElasticsearchServer.builder()
                .zip(zip)
                .folder(folder.in("elasticsearch"))
                .port(port)
                .patience(PATIENCE);
        try {
            return new Search((fresh ? builder.fresh() : builder).start());
        } catch (IOException | IllegalStateException ex) {
            throw new StackProblem("Elasticsearch cannot be started: " + ex.getMessage(), ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new StackProblem("Starting Elasticsearch was interrupted.", ex);
        }
    }

    @Override
    public OptionalLong pid() {
        return OptionalLong.of(server.pid());
    }

    @Override
    public CompletableFuture<Void> ended() {
        return ProcessHandle.of(server.pid())
                .map(process -> process.onExit().thenAccept(ended -> {}))
                .orElseGet(() -> CompletableFuture.completedFuture(null));
    }

    @Override
    public void close() {
        server.close();
    }
}
