package nl.raakpunt.directory.presence.graph;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.matching.RequestPatternBuilder;
import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.stream.Collectors;

/** Stands in for Microsoft 365: the sign-in page and Graph, with answers in their documented shapes. */
final class GraphServer implements AutoCloseable {

    static final String PRESENCES = "/v1.0/communications/getPresencesByUserId";
    static final String SCHEDULES = "/v1.0/users/.*/calendar/getSchedule";
    static final String REPLIES = "/v1.0/users/.*/mailboxSettings/automaticRepliesSetting";
    private static final String TOKEN = "/gemeente/oauth2/v2.0/token";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));

    GraphServer() {
        server.start();
    }

    GraphSettings settings() {
        return settings(true, true, Duration.ofSeconds(5));
    }

    GraphSettings settings(boolean presence, boolean calendar, Duration patience) {
        URI url = URI.create(server.baseUrl());
        return new GraphSettings(
                "gemeente",
                "raakpunt",
                "secret",
                url,
                url,
                GraphSettings.Match.MAIL,
                "",
                presence,
                calendar,
                true,
                true,
                patience,
                Duration.ofSeconds(60),
                Duration.ofMinutes(15),
                Duration.ofMinutes(15),
                Duration.ofSeconds(30),
                1000);
    }

    /** Signs everybody in. */
    void signsIn() {
        stub(post(urlPathEqualTo(TOKEN)), okJson("""
                        {"token_type": "Bearer", "expires_in": 3599, "ext_expires_in": 3599, "access_token": "first"}"""));
    }

    /** Knows these people by {@code <name>@x.example}, with object id {@code id-<name>}. */
    void knows(Collection<String> names) {
        stub(get(urlPathEqualTo("/v1.0/users")), okJson(users(names, "")));
    }

    /** A page of users. */
    static String users(Collection<String> names, String more) {
        return names.stream().map(name -> """
                        {"id": "id-%1$s", "mail": "%1$s@X.example", "userPrincipalName": "%1$s@x.onmicrosoft.com"}""".formatted(name)).collect(Collectors.joining(",", """
                        {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#users(id,mail,userPrincipalName)",
                        "value": [""", "]" + more + "}"));
    }

    /** One person's presence. */
    static String presence(String name, String availability, String activity) {
        return """
                {"@odata.type": "#microsoft.graph.presence", "id": "id-%s", "availability": "%s", "activity": "%s",
                "statusMessage": {"message": {"content": "thuis met griep", "contentType": "text"}}}""".formatted(name, availability, activity);
    }

    /** Several people's presence. */
    static String presences(String... each) {
        return """
                {"@odata.context": "https://graph.microsoft.com/v1.0/$metadata#Collection(microsoft.graph.presence)",
                "value": [%s]}""".formatted(String.join(",", each));
    }

    static MappingBuilder presencesAsked() {
        return post(urlPathEqualTo(PRESENCES));
    }

    static MappingBuilder schedulesAsked() {
        return post(urlPathMatching(SCHEDULES));
    }

    static MappingBuilder repliesAsked(String name) {
        return get(urlPathEqualTo("/v1.0/users/id-" + name + "/mailboxSettings/automaticRepliesSetting"));
    }

    /** The error body Graph gives. */
    static ResponseDefinitionBuilder error(int status, String code) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody("""
                {"error": {"code": "%s", "message": "…", "innerError": {"date": "2026-11-23T09:00:00",
                "request-id": "3f1c", "client-request-id": "3f1c"}}}""".formatted(code));
    }

    void stub(MappingBuilder request, ResponseDefinitionBuilder answer) {
        server.stubFor(request.willReturn(answer));
    }

    void stub(MappingBuilder complete) {
        server.stubFor(complete);
    }

    int asked(RequestPatternBuilder pattern) {
        return server.findAll(pattern).size();
    }

    int presencesAskedSoFar() {
        return asked(postRequestedFor(urlPathEqualTo(PRESENCES)));
    }

    int tokensAskedSoFar() {
        return asked(postRequestedFor(urlPathEqualTo(TOKEN)));
    }

    WireMockServer wire() {
        return server;
    }

    void reset() {
        server.resetAll();
    }

    @Override
    public void close() {
        server.stop();
    }
}
