package nl.raakpunt.routing.chat;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.raakpunt.routing.chat.link.LinkedChats;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.RealParts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What chats send: genuine, forged, changed, late, repeated, too large and out of order. */
@ChatTest
class ChatHooksTests {

    private static final String RESPONSE = ChatParts.VENDORS.baseUrl() + "/commands/T1/1/abc";

    @LocalServerPort
    private int port;

    @Autowired
    private LinkedChats links;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private ChatCalls calls;
    private final String user =
            "U" + UUID.randomUUID().toString().replace("-", "").toUpperCase(Locale.ROOT);

    @BeforeEach
    void start() {
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
        calls = new ChatCalls(port);
        DirectoryStub.works();
        RealParts.DIRECTORY.stubFor(
                post(urlPathEqualTo("/v1/people/_search"))
                        .withRequestBody(containing("kappen"))
                        .atPriority(1)
                        .willReturn(
                                okJson(
                                        "{\"people\":[],\"total\":0,\"limited\":false,\"asOf\":\"2026-11-23T09:00:00Z\",\"directoryUpdatedAt\":null}")));
        ChatParts.VENDORS.resetAll();
        ChatParts.VENDORS.stubFor(any(urlPathMatching("/slack/.*"))
                .atPriority(9)
                .willReturn(okJson("{\"ok\":false,\"error\":\"user_not_found\"}")));
        ChatParts.VENDORS.stubFor(post(urlPathMatching("/commands/.*")).willReturn(WireMock.ok()));
        ChatParts.VENDORS.stubFor(get(urlPathEqualTo("/keys"))
                .willReturn(okJson(ChatParts.published(ChatParts.KEY, "msteams", "webchat"))));
        ChatParts.VENDORS.stubFor(post(urlPathEqualTo("/token"))
                .willReturn(okJson("{\"token_type\":\"Bearer\",\"expires_in\":3600,\"access_token\":\"eyJ0\"}")));
        ChatParts.VENDORS.stubFor(post(urlPathMatching("/emea/.*/activities")).willReturn(okJson("{\"id\":\"1:a\"}")));
        jdbc.sql("delete from chat_link").update();
    }

    @Test
    void aStrangerLearnsNothingButHowToLink() {
        ChatCalls.Answer answer = calls.slack(user, "/wie", "boom kappen", RESPONSE, now());

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("response_type").asString()).isEqualTo("ephemeral");
        assertThat(answer.text()).contains("/wie koppel").doesNotContain("Sanne");
    }

    @Test
    void aCodeFromTheDeskLinksOnceAndForTenMinutes() {
        String code = links.newCode(People.SANNE).code();

        assertThat(slack("koppel " + code.toLowerCase(Locale.ROOT)))
                .contains("Deze chat hoort nu bij Sanne van der Meer");
        assertThat(slack("boom kappen")).contains("Sanne van der Meer", "Nu bereikbaar", "Boom kappen");
        assertThat(calls.slack("UOTHER" + user, "/wie", "koppel " + code, RESPONSE, now())
                        .text())
                .contains("Deze code klopt niet");
        assertThat(jdbc.sql("select count(*) from audit_log where action = 'chat-linked' and subject = 'chat/slack'")
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    @Test
    void anEarlierCodeDoesNotWorkAnyMoreAndGuessingEnds() {
        String first = links.newCode(People.SANNE).code();
        links.newCode(People.SANNE);

        assertThat(slack("koppel " + first)).contains("Deze code klopt niet");
        for (int guess = 0; guess < 4; guess++) {
            slack("koppel 0000-000" + guess);
        }
        String good = links.newCode(People.SANNE).code();
        assertThat(slack("koppel " + good)).contains("U vraagt nu te veel");
    }

    @Test
    void aVerifiedMailAddressLinksByItself() {
        slackKnows("s.vandermeer@voorneaanzee.example", true);
        directoryFinds("voorneaanzee", "people.json");

        assertThat(slack("boom kappen")).contains("Sanne van der Meer");
        assertThat(linkedBy("MAIL")).isEqualTo(1);
    }

    @Test
    void anUnverifiedMailAddressDoesNot() {
        slackKnows("s.vandermeer@voorneaanzee.example", false);

        assertThat(slack("/mijn")).contains("/wie koppel");
        assertThat(linkedBy("MAIL")).isZero();
    }

    @Test
    void whoLeftTheOrganisationIsNobody() {
        link(user, UUID.fromString("00000000-0000-4000-8000-00000000dead"));

        assertThat(slack("/mijn")).contains("/wie koppel");
    }

    @Test
    void aForgedRequestIsRefusedBeforeItIsRead() {
        String body = "payload=%%%not-even-a-form";
        String stamp = Long.toString(now().getEpochSecond());

        assertThat(calls.slackSigned("/hooks/slack/action", body, "other-secret", now())
                        .status())
                .isEqualTo(401);
        assertThat(calls.slackRaw("/hooks/slack/action", body, stamp, "v0=").status())
                .isEqualTo(401);
        assertThat(calls.post(
                                "/hooks/slack/command",
                                MediaType.APPLICATION_FORM_URLENCODED,
                                "team_id=" + ChatParts.WORKSPACE,
                                Map.of())
                        .status())
                .isEqualTo(401);
        assertThat(calls.slackSigned("/hooks/slack/command", "ssl_check=1", "other-secret", now())
                        .status())
                .isEqualTo(401);
    }

    @Test
    void aRequestOfSixMinutesAgoOrAheadIsRefused() {
        assertThat(calls.slack(user, "/wie", "x", RESPONSE, now().minus(Duration.ofMinutes(6)))
                        .status())
                .isEqualTo(401);
        assertThat(calls.slack(user, "/wie", "x", RESPONSE, now().plus(Duration.ofMinutes(6)))
                        .status())
                .isEqualTo(401);
    }

    @Test
    void anotherWorkspaceDoesNotComeIn() {
        String body = "team_id=TOTHER&user_id=U1&command=%2Fwie&text=x";

        assertThat(calls.slackSigned("/hooks/slack/command", body, ChatParts.SLACK_SECRET, now())
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aRequestThatIsTooLargeIsRefused() {
        String body = "text=" + "x".repeat(70_000);

        assertThat(calls.slackSigned("/hooks/slack/command", body, ChatParts.SLACK_SECRET, now())
                        .status())
                .isEqualTo(413);
        assertThat(calls.slackSigned(
                                "/hooks/slack/command", "text=" + "x".repeat(400_000), ChatParts.SLACK_SECRET, now())
                        .status())
                .isIn(400, 413);
    }

    @Test
    void ofFiftyEqualRequestsAtOnceExactlyOneIsCarriedOut() throws Exception {
        Instant at = now();
        List<Callable<Integer>> same = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            same.add(() -> calls.slack(user, "/wie", "help", RESPONSE, at).status());
        }
        List<Integer> statuses = new ArrayList<>();
        try (var pool = Executors.newFixedThreadPool(10)) {
            for (Future<Integer> one : pool.invokeAll(same)) {
                statuses.add(one.get());
            }
        }

        assertThat(statuses).containsOnlyOnce(200).contains(409).hasSize(50);
    }

    @Test
    void anAnswerThatTakesLongerComesLater() {
        link(user, People.SANNE.id());
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo("/v1/experts/_find"))
                .atPriority(1)
                .willReturn(okJson(DirectoryStub.example("experts.json")).withFixedDelay(1_200)));

        assertThat(calls.slack(user, "/wie", "boom kappen", RESPONSE, now()).text())
                .contains("Ik zoek het op")
                .doesNotContain("Sanne");
        await().untilAsserted(() -> ChatParts.VENDORS.verify(
                1,
                postRequestedFor(urlPathEqualTo("/commands/T1/1/abc"))
                        .withRequestBody(containing("ephemeral"))
                        .withRequestBody(containing("Boom kappen"))));
    }

    @Test
    void anAnswerIsNeverSentElsewhere() {
        link(user, People.SANNE.id());

        assertThat(calls.slackPress(user, "help", RealParts.DIRECTORY.baseUrl() + "/stolen", now())
                        .status())
                .isEqualTo(200);
        calls.slackPress(user, "help", RESPONSE, now());

        await().untilAsserted(
                        () -> ChatParts.VENDORS.verify(1, postRequestedFor(urlPathEqualTo("/commands/T1/1/abc"))));
        RealParts.DIRECTORY.verify(0, postRequestedFor(urlPathEqualTo("/stolen")));
    }

    @Test
    void mattermostComesInWithItsTokenAndEachMessageOnce() {
        String id = "m" + user.toLowerCase(Locale.ROOT);

        ChatCalls.Answer answer = calls.mattermost(id, "help", "trigger-" + user, ChatParts.MATTERMOST_TOKEN);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("response_type").asString()).isEqualTo("ephemeral");
        assertThat(answer.json().path("text").asString()).contains("Vraag wie iets weet");
        assertThat(calls.mattermost(id, "help", "trigger-" + user, ChatParts.MATTERMOST_TOKEN)
                        .status())
                .isEqualTo(409);
        assertThat(calls.mattermost(id, "help", "other-" + user, "wrong").status())
                .isEqualTo(401);
        assertThat(calls.mattermost(id, "help", "other-" + user, "").status()).isEqualTo(401);
    }

    @Test
    void aButtonInMattermostNeedsTheSignatureOfThisServiceForThisUser() {
        String id = "m" + user.toLowerCase(Locale.ROOT);
        String signed = HexFormat.of()
                .formatHex(Signatures.hmac(
                        "action-secret".getBytes(StandardCharsets.UTF_8),
                        id.getBytes(StandardCharsets.UTF_8),
                        new byte[1],
                        "help".getBytes(StandardCharsets.UTF_8)));

        assertThat(calls.mattermostPress(id, "help", signed, "p1" + user)
                        .json()
                        .path("ephemeral_text")
                        .asString())
                .contains("Vraag wie iets weet");
        assertThat(calls.mattermostPress(id, "mijn", signed, "p2" + user).status())
                .isEqualTo(401);
        assertThat(calls.mattermostPress("another", "help", signed, "p3" + user).status())
                .isEqualTo(401);
        assertThat(calls.mattermostPress(id, "help", signed, "p1" + user).status())
                .isEqualTo(409);
    }

    @Test
    void anOutgoingWebhookOfTeamsIsAnsweredAtOnceWithoutWhatIsPrivate() {
        String body = ChatCalls.activity("a1" + user, user, "/mijn", false);

        ChatCalls.Answer answer = calls.teamsHook(body, ChatCalls.teamsHmac(body));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().path("type").asString()).isEqualTo("message");
        assertThat(answer.text()).contains("Hier leest iedereen mee", "AdaptiveCard");
        assertThat(calls.teamsHook(body, ChatCalls.teamsHmac(body)).status()).isEqualTo(409);
        assertThat(calls.teamsHook(body + " ", ChatCalls.teamsHmac(body)).status())
                .isEqualTo(401);
        assertThat(calls.teamsHook(body, "HMAC ").status()).isEqualTo(401);
    }

    @Test
    void anActivityWithAGoodTokenIsAnsweredInItsConversation() {
        String token = ChatCalls.token(ChatCalls.claims(now()).build(), ChatParts.KEY);

        assertThat(calls.teamsActivity(ChatCalls.activity("b1" + user, user, "help", true), token)
                        .status())
                .isEqualTo(200);

        await().untilAsserted(() -> ChatParts.VENDORS.verify(
                postRequestedFor(urlPathMatching("/emea/v3/conversations/a(:|%3A)conv-" + user + "/activities"))
                        .withHeader("Authorization", WireMock.equalTo("Bearer eyJ0"))
                        .withRequestBody(containing("Vraag wie iets weet"))));
    }

    @Test
    void anActivityWithAnyOtherTokenIsRefused() {
        String body = ChatCalls.activity("c1" + user, user, "help", true);
        Instant now = now();
        JWTClaimsSet good = ChatCalls.claims(now).build();

        List<String> bad = List.of(
                ChatCalls.token(good, ChatParts.key("botframework")),
                ChatCalls.token(
                        ChatCalls.claims(now).issuer("https://evil.example").build(), ChatParts.KEY),
                ChatCalls.token(ChatCalls.claims(now).audience("other-bot").build(), ChatParts.KEY),
                ChatCalls.token(
                        ChatCalls.claims(now)
                                .expirationTime(Date.from(now.minusSeconds(360)))
                                .build(),
                        ChatParts.KEY),
                ChatCalls.token(
                        ChatCalls.claims(now)
                                .claim("serviceurl", "https://evil.example/")
                                .build(),
                        ChatParts.KEY),
                new PlainJWT(good).serialize(),
                "rubbish");

        assertThat(bad)
                .allSatisfy(token ->
                        assertThat(calls.teamsActivity(body, token).status()).isEqualTo(401));
    }

    @Test
    void aKeyThatIsNotEndorsedForTeamsSignsNothingForIt() {
        RSAKey other = ChatParts.key("webchat-only");
        ChatParts.VENDORS.stubFor(
                get(urlPathEqualTo("/keys")).willReturn(okJson(ChatParts.published(other, "webchat", "directline"))));
        String body = ChatCalls.activity("f1" + user, user, "help", true);
        String token = ChatCalls.token(ChatCalls.claims(now()).build(), other);

        assertThat(calls.teamsActivity(body, token).status()).isEqualTo(403);
        assertThat(calls.teamsActivity(body.replace("\"msteams\"", "\"\""), token)
                        .status())
                .isEqualTo(403);
        assertThat(calls.teamsActivity(body.replace("\"msteams\"", "\"webchat\""), token)
                        .status())
                .as("the channel it is endorsed for")
                .isEqualTo(200);
    }

    @Test
    void aKeyWithoutAnyEndorsementSignsForNobody() {
        RSAKey bare = ChatParts.key("bare");
        ChatParts.VENDORS.stubFor(get(urlPathEqualTo("/keys")).willReturn(okJson(ChatParts.published(bare))));

        assertThat(calls.teamsActivity(
                                ChatCalls.activity("g1" + user, user, "help", true),
                                ChatCalls.token(ChatCalls.claims(now()).build(), bare))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void aColleaguePickedFromTheListOfSlackIsFound() {
        link(user, People.LOTTE.id());
        link("UPICKED", People.SANNE.id());

        assertThat(slack("<@UPICKED|sanne>")).contains("Sanne van der Meer", "Bereikbaar");
    }

    @Test
    void nobodyComesInWhileTheKeysCannotBeRead() {
        ChatParts.VENDORS.stubFor(get(urlPathEqualTo("/keys")).willReturn(WireMock.serverError()));
        String token = ChatCalls.token(ChatCalls.claims(now()).build(), ChatParts.key("new-key"));

        assertThat(calls.teamsActivity(ChatCalls.activity("e1" + user, user, "help", true), token)
                        .status())
                .isEqualTo(503);
    }

    @Test
    void activitiesOfOtherKindsAndTenantsAreLeftAlone() {
        String token = ChatCalls.token(ChatCalls.claims(now()).build(), ChatParts.KEY);
        String typing = ChatCalls.activity("d1" + user, user, "", true).replace("\"message\"", "\"typing\"");
        String elsewhere =
                ChatCalls.activity("d2" + user, user, "help", true).replace(ChatParts.TENANT, "other-tenant");

        assertThat(calls.teamsActivity(typing, token).status()).isEqualTo(200);
        assertThat(calls.teamsActivity(elsewhere, token).status()).isEqualTo(403);
        assertThat(calls.teamsActivity("{\"type\":", token).status()).isEqualTo(400);
    }

    /** What the asker reads in the end: on a busy machine the answer comes later, as it does for people. */
    private String slack(String text) {
        String path = "/commands/T1/1/" + UUID.randomUUID();
        String answer = calls.slack(user, "/wie", text, ChatParts.VENDORS.baseUrl() + path, now())
                .text();
        return answer.contains("Ik zoek het op") ? later(path) : answer;
    }

    private static String later(String path) {
        return await().until(
                        () -> ChatParts.VENDORS.findAll(postRequestedFor(urlPathEqualTo(path))),
                        found -> !found.isEmpty())
                .getFirst()
                .getBodyAsString();
    }

    private void link(String chatUser, UUID person) {
        jdbc.sql("""
                insert into chat_link (vendor, workspace, chat_user, person_id, display_name, how, linked_at, used_at)
                values ('slack', :workspace, :user, :person, 'Sanne van der Meer', 'CODE', now(), now())""")
                .param("workspace", ChatParts.WORKSPACE)
                .param("user", chatUser)
                .param("person", person)
                .update();
    }

    private int linkedBy(String how) {
        return jdbc.sql("select count(*) from chat_link where how = :how")
                .param("how", how)
                .query(Integer.class)
                .single();
    }

    private static void slackKnows(String mail, boolean verified) {
        ChatParts.VENDORS.stubFor(get(urlPathEqualTo("/slack/users.info"))
                .willReturn(okJson("""
                {"ok":true,"user":{"team_id":"%s","is_email_confirmed":%s,"profile":{"real_name":"Sanne","email":"%s"}}}""".formatted(ChatParts.WORKSPACE, verified, mail))));
    }

    private static void directoryFinds(String words, String example) {
        RealParts.DIRECTORY.stubFor(post(urlPathEqualTo("/v1/people/_search"))
                .withRequestBody(containing(words))
                .atPriority(2)
                .willReturn(okJson(DirectoryStub.example(example))));
    }

    private Instant now() {
        return clock.instant();
    }
}
