package nl.raakpunt.routing.chat.slack;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.slack.api.app_backend.SlackSignature.Generator;
import com.slack.api.app_backend.slash_commands.response.SlashCommandResponse;
import com.slack.api.methods.request.chat.ChatPostMessageRequest;
import com.slack.api.model.block.ActionsBlock;
import com.slack.api.model.block.HeaderBlock;
import com.slack.api.model.block.SectionBlock;
import com.slack.api.model.block.composition.PlainTextObject;
import com.slack.api.model.block.element.ButtonElement;
import com.slack.api.util.json.GsonFactory;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import nl.raakpunt.routing.chat.ChatFailure;
import nl.raakpunt.routing.chat.ChatHttp;
import nl.raakpunt.routing.chat.ChatHttps;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.ChatVendor;
import nl.raakpunt.routing.chat.ChatVendorContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Tests for the bot in Slack; what it sends is read by Slack's own types. */
class SlackVendorTests extends ChatVendorContract {

    private static final ChatUser USER = new ChatUser("slack", "T1DC2JH3J", "U2CERLKJA");
    private final ChatHttp http = ChatHttps.impatient();

    @Override
    protected ChatVendor vendor() {
        return slack();
    }

    private SlackVendor slack() {
        return new SlackVendor(
                new SlackSettings(
                        "secret",
                        "xoxb-test",
                        List.of("T1DC2JH3J"),
                        URI.create(server.baseUrl() + "/api/"),
                        List.of(URI.create(server.baseUrl() + "/commands/")),
                        Duration.ofMinutes(5)),
                http);
    }

    @Override
    protected ChatUser user() {
        return USER;
    }

    @Override
    protected void works() {
        server.stubFor(post(urlPathEqualTo("/api/chat.postMessage"))
                .willReturn(
                        okJson("{\"ok\":true,\"channel\":\"D0C0F7S8Y\",\"ts\":\"1503435956.000247\",\"message\":{}}")));
        server.stubFor(post(urlPathEqualTo("/api/chat.update"))
                .willReturn(
                        okJson("{\"ok\":true,\"channel\":\"D0C0F7S8Y\",\"ts\":\"1503435956.000247\",\"text\":\"x\"}")));
    }

    @Override
    protected void knows(String mail, boolean verified) {
        server.stubFor(get(urlPathEqualTo("/api/users.info")).willReturn(okJson("""
                {"ok":true,"user":{"id":"U2CERLKJA","team_id":"T1DC2JH3J","deleted":false,"is_bot":false,
                "is_email_confirmed":%s,"profile":{"real_name":"Sanne","email":"%s"}}}""".formatted(verified, mail))));
    }

    @Override
    protected void isHarmless(String body) {
        var request = GsonFactory.createSnakeCase().fromJson(body, ChatPostMessageRequest.class);
        assertThat(request.getText()).doesNotContain("<", ">");
        assertThat(request.getBlocks()).allSatisfy(block -> {
            if (block instanceof SectionBlock section && section.getText() != null) {
                assertThat(section.getText()).isInstanceOf(PlainTextObject.class);
            }
            if (block instanceof SectionBlock section && section.getFields() != null) {
                assertThat(section.getFields())
                        .allSatisfy(field -> assertThat(field).isInstanceOf(PlainTextObject.class));
            }
        });
    }

    @Test
    void slacksOwnTypesReadTheBlocks() {
        works();
        slack().post(USER, null, OFFER);

        var request = GsonFactory.createSnakeCase().fromJson(bodies().getFirst(), ChatPostMessageRequest.class);

        assertThat(request.getChannel()).isEqualTo("U2CERLKJA");
        assertThat(request.getBlocks()).hasSize(4);
        assertThat(((HeaderBlock) request.getBlocks().get(0)).getText().getText())
                .contains("Lotte Bakker");
        assertThat(((SectionBlock) request.getBlocks().get(1)).getFields()).hasSize(2);
        var buttons = ((ActionsBlock) request.getBlocks().get(2)).getElements();
        assertThat(buttons)
                .extracting(button -> ((ButtonElement) button).getValue())
                .containsExactly("overnemen 1", "teruggeven 1", "overdragen 1");
        assertThat(buttons)
                .extracting(button -> ((ButtonElement) button).getStyle())
                .containsExactly("primary", "danger", null);
        var page = (ButtonElement)
                ((ActionsBlock) request.getBlocks().get(3)).getElements().getFirst();
        assertThat(page.getUrl()).isEqualTo("https://desk.example/vragen/1");
    }

    @Test
    void slacksOwnTypesReadAnAnswerToACommand() {
        String json = JsonMapper.shared().writeValueAsString(SlackBlocks.ephemeral(OFFER));

        var answer = GsonFactory.createSnakeCase().fromJson(json, SlashCommandResponse.class);

        assertThat(answer.getResponseType()).isEqualTo("ephemeral");
        assertThat(answer.getBlocks()).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ratelimited", "internal_error", "invalid_auth", "token_revoked"})
    void errorsAboutSlackItselfHoldMessagesUp(String error) {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":false,\"error\":\"" + error + "\"}")));

        assertThatThrownBy(() -> slack().post(USER, null, OFFER))
                .isInstanceOfSatisfying(
                        ChatFailure.class,
                        failure -> assertThat(failure.isDown()).isTrue());
    }

    @Test
    void errorsAboutOneMessageDoNot() {
        server.stubFor(any(anyUrl()).willReturn(okJson("{\"ok\":false,\"error\":\"channel_not_found\"}")));

        assertThatThrownBy(() -> slack().post(USER, null, OFFER))
                .isInstanceOfSatisfying(
                        ChatFailure.class,
                        failure -> assertThat(failure.isDown()).isFalse());
    }

    @Test
    void aGuestOfAnotherOrganisationIsNobody() {
        server.stubFor(get(urlPathEqualTo("/api/users.info")).willReturn(okJson("""
                {"ok":true,"user":{"id":"U2CERLKJA","team_id":"TOTHER","is_stranger":true,"is_email_confirmed":true,
                "profile":{"real_name":"Sanne","email":"s.vandermeer@voorneaanzee.example"}}}""")));

        assertThat(slack().profile(USER, null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest",
                "https://hooks.slack.com.evil.example/commands/1",
                "http://localhost:1/commands/1",
                "file:///etc/passwd",
                "",
                "http://[::1]/commands/"
            })
    void answersOnlyGoToSlack(String address) {
        assertThatThrownBy(() -> slack().respond(address, OFFER)).isInstanceOf(ChatFailure.class);
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    void slacksPublishedExampleHasItsPublishedSignature() {
        byte[] body = ("token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V"
                        + "&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text="
                        + "&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN"
                        + "&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c")
                .getBytes(StandardCharsets.UTF_8);
        var signature = new SlackSignature("8f742231b10e8888abcd99yyyzzz85a5", Duration.ofMinutes(5));
        Instant then = Instant.ofEpochSecond(1531420618);
        String good = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";

        assertThat(signature.isGood("1531420618", good, body, then)).isTrue();
        assertThat(signature.isGood("1531420618", good, body, then.plusSeconds(300)))
                .isTrue();
        assertThat(signature.isGood("1531420618", good, body, then.plusSeconds(301)))
                .isFalse();
        assertThat(signature.isGood("1531420618", good, body, then.minusSeconds(301)))
                .isFalse();
        assertThat(signature.isGood("1531420619", good, body, then)).isFalse();
        assertThat(signature.isGood("1531420618", good.substring(0, 20), body, then))
                .isFalse();
        assertThat(signature.isGood("1531420618", null, body, then)).isFalse();
        assertThat(signature.isGood("-1", good, body, then)).isFalse();
        body[7] ^= 1;
        assertThat(signature.isGood("1531420618", good, body, then)).isFalse();
    }

    @Test
    void slacksOwnGeneratorMakesTheSameSignature() {
        String body = "command=%2Fwie&text=paspoort+kwijt";

        assertThat(new Generator("secret").generate("1531420618", body))
                .isEqualTo(new SlackSignature("secret", Duration.ofMinutes(5))
                        .sign("1531420618", body.getBytes(StandardCharsets.UTF_8)));
    }
}
