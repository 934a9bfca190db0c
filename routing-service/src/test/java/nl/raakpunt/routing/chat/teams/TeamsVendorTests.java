package nl.raakpunt.routing.chat.teams;

import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.raakpunt.routing.chat.ChatFailure;
import nl.raakpunt.routing.chat.ChatHttp;
import nl.raakpunt.routing.chat.ChatHttps;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.ChatVendor;
import nl.raakpunt.routing.chat.ChatVendorContract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests for the bot in Microsoft Teams. */
class TeamsVendorTests extends ChatVendorContract {

    private static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    private static final ChatUser USER = new ChatUser("teams", TENANT, "aad-sanne");
    private final ChatHttp http = ChatHttps.impatient();

    @Override
    protected ChatVendor vendor() {
        return new TeamsVendor(
                new TeamsSettings(
                        TENANT,
                        List.of(),
                        "app-id",
                        "app-secret",
                        URI.create(server.baseUrl() + "/keys"),
                        Duration.ofMinutes(1),
                        "https://api.botframework.com",
                        Duration.ofMinutes(5),
                        URI.create(server.baseUrl() + "/token"),
                        List.of(URI.create(server.baseUrl() + "/emea/"))),
                http,
                Clock.systemUTC());
    }

    @Override
    protected ChatUser user() {
        return USER;
    }

    @Override
    protected String place() {
        return new TeamsPlace(server.baseUrl() + "/emea/", "a:1conv;x=@y", "29:1user").kept();
    }

    @Override
    protected void works() {
        token();
        server.stubFor(post(urlPathMatching("/emea/v3/conversations/[^/]+/activities"))
                .willReturn(status(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"id\":\"1:activity\"}")));
        server.stubFor(put(urlPathMatching("/emea/v3/conversations/[^/]+/activities/.+"))
                .willReturn(ok()));
    }

    private void token() {
        server.stubFor(post(urlPathEqualTo("/token"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"eyJ0\"}")));
    }

    @Override
    protected void knows(String mail, boolean verified) {
        token();
        String upn = verified ? mail : "s.vandermeer_voorneaanzee.example#EXT#@other.example";
        server.stubFor(get(urlPathMatching("/emea/v3/conversations/[^/]+/members/.+"))
                .willReturn(okJson("""
                {"id":"29:1user","name":"Sanne","email":"%s","userPrincipalName":"%s","tenantId":"%s","aadObjectId":"aad-sanne"}""".formatted(mail, upn, TENANT))));
    }

    @Override
    protected void isHarmless(String body) {
        JsonNode card = json(body).path("attachments").path(0).path("content");
        assertThat(json(body).path("textFormat").asString()).isEqualTo("plain");
        assertThat(json(body).path("entities").isMissingNode()).isTrue();
        assertThat(card.path("body"))
                .isNotEmpty()
                .allSatisfy(
                        element -> assertThat(element.path("type").asString()).isEqualTo("RichTextBlock"));
    }

    @Test
    void theCardIsAnAdaptiveCardOfVersionOneFive() {
        works();
        vendor().post(USER, place(), OFFER);

        JsonNode activity = json(bodies().getFirst());
        JsonNode card = activity.path("attachments").path(0).path("content");

        assertThat(activity.path("type").asString()).isEqualTo("message");
        assertThat(activity.path("attachments").path(0).path("contentType").asString())
                .isEqualTo("application/vnd.microsoft.card.adaptive");
        assertThat(card.path("version").asString()).isEqualTo("1.5");
        assertThat(card.path("actions").path(0).path("data").path("command").asString())
                .isEqualTo("overnemen 1");
        assertThat(card.path("actions").path(3).path("type").asString()).isEqualTo("Action.OpenUrl");
    }

    @Test
    void theBotGetsItsTokenOnceForManyMessages() {
        works();
        ChatVendor teams = vendor();

        teams.post(USER, place(), OFFER);
        teams.post(USER, place(), OFFER);

        server.verify(
                1,
                postRequestedFor(urlPathEqualTo("/token"))
                        .withRequestBody(containing("grant_type=client_credentials"))
                        .withRequestBody(containing("scope=https%3A%2F%2Fapi.botframework.com%2F.default")));
    }

    @Test
    void theBotSpeaksOnlyWhereItWasSpokenTo() {
        works();

        assertThatThrownBy(() -> vendor().post(USER, null, OFFER))
                .isInstanceOfSatisfying(
                        ChatFailure.class,
                        failure -> assertThat(failure.isDown()).isFalse());
        assertThatThrownBy(() -> vendor().post(USER, "http://169.254.169.254/ conv user", OFFER))
                .isInstanceOf(ChatFailure.class);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
