package nl.raakpunt.routing.chat;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.slack.api.app_backend.SlackSignature.Generator;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.testing.SignInByHeader;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Calls the hooks as each chat does, after its documentation. */
final class ChatCalls {

    private final int port;

    ChatCalls(int port) {
        this.port = port;
    }

    record Answer(int status, String text) {

        JsonNode json() {
            return JsonMapper.shared().readTree(text);
        }
    }

    /** A slash command, signed by Slack's own SDK. */
    Answer slack(String user, String command, String text, String responseUrl, Instant at) {
        String body = form(Map.of(
                "team_id",
                ChatParts.WORKSPACE,
                "team_domain",
                "voorneaanzee",
                "channel_id",
                "G8PSS9T3V",
                "user_id",
                user,
                "command",
                command,
                "text",
                text,
                "response_url",
                responseUrl,
                "trigger_id",
                "398738663015.47445629121." + user));
        return slackSigned("/hooks/slack/command", body, ChatParts.SLACK_SECRET, at);
    }

    /** A button, as Slack sends it. */
    Answer slackPress(String user, String command, String responseUrl, Instant at) {
        String payload = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "type", "block_actions",
                        "team", Map.of("id", ChatParts.WORKSPACE),
                        "user", Map.of("id", user, "username", "x"),
                        "response_url", responseUrl,
                        "actions",
                                List.of(Map.of(
                                        "type", "button", "action_id", "say-0", "value", command, "action_ts", "1"))));
        return slackSigned("/hooks/slack/action", form(Map.of("payload", payload)), ChatParts.SLACK_SECRET, at);
    }

    Answer slackSigned(String path, String body, String secret, Instant at) {
        String timestamp = Long.toString(at.getEpochSecond());
        return slackRaw(path, body, timestamp, new Generator(secret).generate(timestamp, body));
    }

    Answer slackRaw(String path, String body, String timestamp, String signature) {
        return post(
                path,
                MediaType.APPLICATION_FORM_URLENCODED,
                body,
                Map.of("X-Slack-Request-Timestamp", timestamp, "X-Slack-Signature", signature));
    }

    Answer mattermost(String user, String text, String trigger, String token) {
        String body = form(Map.of(
                "channel_id",
                "cniah6qa73bjjjan6mzn11f4ie",
                "command",
                "/wie",
                "response_url",
                ChatParts.VENDORS.baseUrl() + "/mattermost/hooks/commands/abc",
                "team_id",
                "rdc9bgriktyx9p4kowh3dmgqyc",
                "text",
                text,
                "token",
                token,
                "trigger_id",
                trigger,
                "user_id",
                user));
        return post(
                "/hooks/mattermost/command",
                MediaType.APPLICATION_FORM_URLENCODED,
                body,
                Map.of("Authorization", "Token " + token));
    }

    Answer mattermostPress(String user, String command, String signature, String trigger) {
        String body = JsonMapper.shared()
                .writeValueAsString(Map.of(
                        "user_id",
                        user,
                        "post_id",
                        "post1",
                        "channel_id",
                        "channel1",
                        "trigger_id",
                        trigger,
                        "type",
                        "button",
                        "context",
                        Map.of("command", command, "signature", signature)));
        return post("/hooks/mattermost/action", MediaType.APPLICATION_JSON, body, Map.of());
    }

    Answer teamsHook(String body, String authorization) {
        return post("/hooks/teams/webhook", MediaType.APPLICATION_JSON, body, Map.of("Authorization", authorization));
    }

    static String teamsHmac(String body) {
        byte[] key = Base64.getDecoder().decode(ChatParts.TEAMS_TOKEN);
        return "HMAC " + Base64.getEncoder().encodeToString(Signatures.hmac(key, body.getBytes(UTF_8)));
    }

    Answer teamsActivity(String body, String token) {
        return post(
                "/hooks/teams/activity", MediaType.APPLICATION_JSON, body, Map.of("Authorization", "Bearer " + token));
    }

    static String activity(String id, String user, String text, boolean personal) {
        return """
                {"type":"message","id":"%s","timestamp":"2026-01-01T09:00:00.000Z","serviceUrl":"%s/emea/","channelId":"msteams",
                "from":{"id":"29:%s","name":"A. Jansen","aadObjectId":"%s"},
                "conversation":{"id":"a:conv-%s","conversationType":"%s","tenantId":"%s"},
                "recipient":{"id":"28:app","name":"wie"},"text":"<at>wie</at> %s","textFormat":"plain","locale":"nl-NL",
                "futureField":{"x":1}}""".formatted(
                        id,
                        ChatParts.VENDORS.baseUrl(),
                        user,
                        user,
                        user,
                        personal ? "personal" : "channel",
                        ChatParts.TENANT,
                        text);
    }

    static JWTClaimsSet.Builder claims(Instant now) {
        return new JWTClaimsSet.Builder()
                .issuer("https://api.botframework.com")
                .audience(ChatParts.APP)
                .claim("serviceurl", ChatParts.VENDORS.baseUrl() + "/emea/")
                .notBeforeTime(Date.from(now.minus(Duration.ofMinutes(1))))
                .expirationTime(Date.from(now.plus(Duration.ofHours(1))));
    }

    static String token(JWTClaimsSet claims, RSAKey key) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The API for other bots. */
    Answer say(SignedIn person, String text) {
        return post(
                "/v1/chat/messages",
                MediaType.APPLICATION_JSON,
                JsonMapper.shared().writeValueAsString(Map.of("text", text)),
                Map.of(SignInByHeader.HEADER, person.login(), "Accept-Language", "nl"));
    }

    Answer post(String path, MediaType type, String body, Map<String, String> headers) {
        EntityExchangeResult<byte[]> result = WebTestClient.bindToServer()
                .baseUrl("http://localhost:" + port)
                .responseTimeout(Duration.ofSeconds(30))
                .build()
                .post()
                .uri(path)
                .contentType(type)
                .headers(all -> headers.forEach(all::set))
                .bodyValue(body)
                .exchange()
                .expectBody()
                .returnResult();
        byte[] text = result.getResponseBody();
        return new Answer(result.getStatus().value(), text == null ? "" : new String(text, UTF_8));
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
