package nl.raakpunt.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.raakpunt.stack.LocalStack;
import tools.jackson.databind.json.JsonMapper;

/** Changes of how people can be reached, through the doors they come in by: three of four from a telephone system, the rest own statuses. */
final class StateChanges {
    /** What a telephone system signs its reports with, in a stack that is made for measuring. */
    static final String SECRET = "a-secret-of-the-benchmark-only-0123456789";

    static final Map<String, String> SETTINGS =
            Map.of("raakpunt.presence.telephone.enabled", "true", "raakpunt.presence.telephone.secrets[0]", SECRET);

    private static final int ONE_OWN_IN = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private final URI directory;
    private final String token;
    private final Crowd crowd;
    private final AtomicLong made = new AtomicLong();

    StateChanges(LocalStack stack, Crowd crowd) {
        this.directory = stack.directoryUrl();
        this.token = stack.actingToken();
        this.crowd = crowd;
    }

    /** The person of the next change and what is to be sent. */
    record Next(Crowd.Member person, HttpRequest request) {}

    /** People take turns; each next change of somebody says something else than the one before. */
    Next next() {
        long number = made.getAndIncrement();
        int people = crowd.members().size();
        Crowd.Member person = crowd.members().get((int) (number % people));
        long round = number / people;
        boolean own = (number + round) % ONE_OWN_IN == 0;
        return new Next(person, own ? ownStatus(person, number) : call(person, number));
    }

    boolean send(HttpRequest request) throws IOException, InterruptedException {
        return client.send(request, BodyHandlers.discarding()).statusCode() / 100 == 2;
    }

    HttpRequest ownStatus(Crowd.Member person, long number) {
        String path = "/v1/people/" + person.id() + "/reachability/status?actor=" + person.id();
        String says = number % 2 == 0 ? "BUSY" : "REACHABLE";
        String body = JSON.writeValueAsString(Map.of("says", says, "line", "Plek " + number));
        return request(path)
                .header("Authorization", "Bearer " + token)
                .PUT(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest call(Crowd.Member person, long number) {
        String state = List.of("in-call", "available", "do-not-disturb").get((int) (number % 3));
        String now = Instant.now().toString();
        String body = JSON.writeValueAsString(
                Map.of("changes", List.of(Map.of("login", person.login(), "state", state, "observedAt", now))));
        return signed(body);
    }

    /** One report for many, as a telephone system sends when it is connected. */
    HttpRequest everybody(List<Crowd.Member> people) {
        String now = Instant.now().toString();
        return signed(JSON.writeValueAsString(Map.of(
                "changes",
                people.stream()
                        .map(person -> Map.of("login", person.login(), "state", "offline", "observedAt", now))
                        .toList())));
    }

    private HttpRequest signed(String body) {
        String seconds = Long.toString(Instant.now().getEpochSecond());
        return request("/v1/presence/telephone")
                .header("X-Raakpunt-Timestamp", seconds)
                .header("X-Raakpunt-Signature", "sha256=" + HexFormat.of().formatHex(mac(seconds + "." + body)))
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(directory.resolve(path))
                .timeout(PATIENCE)
                .header("Content-Type", "application/json");
    }

    private static byte[] mac(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException ex) {
            throw new IllegalStateException("Every Java has HmacSHA256", ex);
        }
    }
}
