package nl.raakpunt.benchmark;

import java.io.IOException;
import java.io.InputStream;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who is logged in to the desk as a browser is, with a session and a form token. */
final class DeskUser {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private final URI desk;
    private final String token;

    private DeskUser(URI desk, String login, String password) throws IOException, InterruptedException {
        this.desk = desk;
        String form = String.join(
                "&",
                "_csrf=" + encoded(token("/inloggen")),
                "username=" + encoded(login),
                "password=" + encoded(password));
        HttpResponse<String> answer = send(to("/inloggen")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != 200 || answer.uri().getPath().equals("/inloggen")) {
            throw new IOException(login + " cannot log in: " + answer.statusCode() + " at " + answer.uri());
        }
        this.token = token("/");
    }

    static DeskUser logIn(URI desk, String login) throws IOException, InterruptedException {
        return new DeskUser(desk, login, "demo");
    }

    /** The question after the call, or null when the call was refused. */
    @Nullable
    Question post(String path, JsonNode body, @Nullable Question before) throws IOException, InterruptedException {
        HttpRequest.Builder request = to(path).header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
        if (before != null) {
            request.header("If-Match", before.tag());
        }
        HttpResponse<String> answer = send(request);
        if (answer.statusCode() / 100 != 2) {
            return null;
        }
        String tag = answer.headers().firstValue("ETag").orElseThrow();
        return new Question(JSON.readTree(answer.body()).path("id").asString(""), tag);
    }

    /** What a page or part of one holds. */
    String get(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = send(to(path).GET());
        if (answer.statusCode() != 200) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode());
        }
        return answer.body();
    }

    /** An answer that goes on. */
    HttpResponse<InputStream> stream(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(desk.resolve(path))
                .header("Accept", "text/event-stream")
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
    }

    /** A question at a version. */
    record Question(String id, String tag) {}

    private String token(String path) throws IOException, InterruptedException {
        HttpResponse<String> page = send(to(path).GET());
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IOException("The page " + page.uri() + " (" + page.statusCode() + ") has no form token");
        }
        return found.group(1);
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(desk.resolve(path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
