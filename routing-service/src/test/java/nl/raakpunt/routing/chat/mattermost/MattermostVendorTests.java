package nl.raakpunt.routing.chat.mattermost;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.chat.ChatHttp;
import nl.raakpunt.routing.chat.ChatHttps;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.ChatVendor;
import nl.raakpunt.routing.chat.ChatVendorContract;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Tests for the bot in Mattermost. */
class MattermostVendorTests extends ChatVendorContract {

    private static final ChatUser USER = new ChatUser("mattermost", "server", "qrqbz6jpg3nbmkxkoqhyxsjd1e");
    private final ChatHttp http = ChatHttps.impatient();

    @Override
    protected ChatVendor vendor() {
        return mattermost();
    }

    private MattermostVendor mattermost() {
        return new MattermostVendor(
                new MattermostSettings(
                        URI.create(server.baseUrl()),
                        List.of("token"),
                        "action-secret",
                        "bot-token",
                        URI.create("https://raakpunt.example"),
                        Map.of()),
                http);
    }

    @Override
    protected ChatUser user() {
        return USER;
    }

    @Override
    protected void works() {
        server.stubFor(get(urlPathEqualTo("/api/v4/users/me")).willReturn(okJson("{\"id\":\"botbotbot\"}")));
        server.stubFor(post(urlPathEqualTo("/api/v4/channels/direct"))
                .willReturn(status(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"id\":\"channel1\",\"type\":\"D\"}")));
        server.stubFor(post(urlPathEqualTo("/api/v4/posts"))
                .willReturn(status(201)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"id\":\"post1\",\"channel_id\":\"channel1\"}")));
        server.stubFor(put(urlPathEqualTo("/api/v4/posts/post1/patch")).willReturn(okJson("{\"id\":\"post1\"}")));
    }

    @Override
    protected void knows(String mail, boolean verified) {
        server.stubFor(get(urlPathEqualTo("/api/v4/users/" + USER.id()))
                .willReturn(okJson("""
                {"id":"%s","username":"s.vandermeer","email":"%s","email_verified":%s,"delete_at":0}""".formatted(USER.id(), mail, verified))));
    }

    @Override
    protected void isHarmless(String body) {
        String markdown = json(body).path("message").asString("");
        assertThat(markdown)
                .doesNotContain("@channel", "](http", "https://", "<!here", "*Jan*")
                .contains("\\<\\!here\\>", "\\*Jan\\*");
    }

    @Test
    void aButtonIsSignedForTheOneWhoMayPressIt() {
        works();
        mattermost().post(USER, null, OFFER);

        JsonNode post = json(bodies().stream()
                .filter(body -> body.contains("channel_id"))
                .findFirst()
                .orElseThrow());
        JsonNode actions = post.path("props").path("attachments").path(0).path("actions");
        JsonNode integration = actions.path(0).path("integration");
        String command = integration.path("context").path("command").asString();
        String signature = integration.path("context").path("signature").asString();

        assertThat(actions).hasSize(3);
        assertThat(integration.path("url").asString()).isEqualTo("https://raakpunt.example/hooks/mattermost/action");
        assertThat(mattermost().isSigned(USER.id(), command, signature)).isTrue();
        assertThat(mattermost().isSigned("somebodyelse", command, signature)).isFalse();
        assertThat(mattermost().isSigned(USER.id(), "teruggeven 1", signature)).isFalse();
        assertThat(mattermost().isSigned(USER.id(), command, "")).isFalse();
    }

    @Test
    void markdownFromElsewhereShowsAsItIs() {
        assertThat(MattermostPosts.escaped("# [x](y) `z` ~chan ~~a~~ @all :smile: 14:00 $x$"))
                .isEqualTo(
                        "\\# \\[x\\]\\(y\\) \\`z\\` \\~chan \\~\\~a\\~\\~ @\u200Ball :\u200Bsmile: 14:00 $\u200Bx$\u200B");
    }

    private static JsonNode json(String body) {
        return JsonMapper.shared().readTree(body);
    }
}
