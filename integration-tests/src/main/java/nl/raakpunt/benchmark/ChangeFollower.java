package nl.raakpunt.benchmark;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import nl.raakpunt.stack.LocalStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Hears of changes as services do, on the stream of directory-service. */
final class ChangeFollower implements AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Arrivals arrivals;
    private final EventStream stream;

    ChangeFollower(LocalStack stack, Arrivals arrivals) throws IOException, InterruptedException {
        this.arrivals = arrivals;
        HttpRequest request = HttpRequest.newBuilder(stack.directoryUrl().resolve("/v1/reachability/_changes"))
                .header("Authorization", "Bearer " + stack.directoryToken())
                .header("Accept", "text/event-stream")
                .build();
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        this.stream = EventStream.of(client.send(request, BodyHandlers.ofInputStream()), this::told);
    }

    private void told(String event, String data) {
        long now = System.nanoTime();
        if (event.equals("changed")) {
            for (JsonNode person : JSON.readTree(data).path("people")) {
                arrivals.heard(UUID.fromString(person.asString()), now);
            }
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
