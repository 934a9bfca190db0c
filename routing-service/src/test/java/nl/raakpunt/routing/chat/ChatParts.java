package nl.raakpunt.routing.chat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/** Turns every chat on, with one HTTP server that plays them all. */
public class ChatParts implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    public static final WireMockServer VENDORS = started();
    public static final RSAKey KEY = key("botframework");

    public static final String SLACK_SECRET = "8f742231b10e8888abcd99yyyzzz85a5";
    public static final String WORKSPACE = "T1DC2JH3J";
    public static final String MATTERMOST_TOKEN = "xr3j5x3p4pfk7kk6ck7b4e6ghh";
    public static final String TENANT = "72f988bf-86f1-41af-91ab-2d7cd011db47";
    public static final String TEAMS_TOKEN = "vqF0En+Z0ucuRTM/01o2GuhMH3hKKk/N2bOmlM31zaA=";
    public static final String APP = "0b3a2b7e-bot";

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestPropertyValues.of(
                        "raakpunt.chat.per-minute=200",
                        "raakpunt.chat.look-ups-per-hour=200",
                        "raakpunt.chat.answer-within=1s",
                        "raakpunt.chat.slack.signing-secret=" + SLACK_SECRET,
                        "raakpunt.chat.slack.bot-token=xoxb-test",
                        "raakpunt.chat.slack.workspaces=" + WORKSPACE,
                        "raakpunt.chat.slack.api=" + VENDORS.baseUrl() + "/slack/",
                        "raakpunt.chat.slack.response-bases=" + VENDORS.baseUrl() + "/commands/",
                        "raakpunt.chat.mattermost.url=" + VENDORS.baseUrl() + "/mattermost",
                        "raakpunt.chat.mattermost.command-tokens=" + MATTERMOST_TOKEN,
                        "raakpunt.chat.mattermost.action-secret=action-secret",
                        "raakpunt.chat.mattermost.bot-token=bot-token",
                        "raakpunt.chat.mattermost.own-url=https://raakpunt.example",
                        "raakpunt.chat.mattermost.team-channels.groen-en-bomen=" + VENDORS.baseUrl()
                                + "/mattermost/hooks/groen1",
                        "raakpunt.chat.teams.tenant=" + TENANT,
                        "raakpunt.chat.teams.hook-tokens=" + TEAMS_TOKEN,
                        "raakpunt.chat.teams.app-id=" + APP,
                        "raakpunt.chat.teams.app-secret=app-secret",
                        "raakpunt.chat.teams.keys-url=" + VENDORS.baseUrl() + "/keys",
                        "raakpunt.chat.teams.keys-again=0s",
                        "raakpunt.chat.teams.token-url=" + VENDORS.baseUrl() + "/token",
                        "raakpunt.chat.teams.service-urls=" + VENDORS.baseUrl() + "/emea/",
                        "resilience4j.timelimiter.configs.chat.timeout-duration=500ms",
                        "resilience4j.circuitbreaker.configs.chat.minimum-number-of-calls=1000",
                        "resilience4j.circuitbreaker.configs.chat.sliding-window-size=1000")
                .applyTo(context);
    }

    /** The published keys, when there is only this one, with what it is endorsed for. */
    static String published(RSAKey key, String... endorsements) {
        Map<String, Object> json = new HashMap<>(key.toPublicJWK().toJSONObject());
        if (endorsements.length > 0) {
            json.put("endorsements", List.of(endorsements));
        }
        return JsonMapper.shared().writeValueAsString(Map.of("keys", List.of(json)));
    }

    static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048)
                    .keyID(id)
                    .algorithm(JWSAlgorithm.RS256)
                    .generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static WireMockServer started() {
        WireMockServer server = new WireMockServer(0);
        server.start();
        return server;
    }
}
