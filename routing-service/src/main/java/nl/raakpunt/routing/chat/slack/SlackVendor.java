package nl.raakpunt.routing.chat.slack;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.raakpunt.routing.chat.ChatFailure;
import nl.raakpunt.routing.chat.ChatHttp;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.ChatVendor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** Speaks in Slack by its Web API. */
@Component
@ConditionalOnProperty("raakpunt.chat.slack.signing-secret")
class SlackVendor implements ChatVendor {

    static final String NAME = "slack";

    /** Errors that say something about Slack or our account there, not about this message. */
    private static final Set<String> DOWN = Set.of(
            "ratelimited",
            "rate_limited",
            "internal_error",
            "fatal_error",
            "service_unavailable",
            "request_timeout",
            "not_authed",
            "invalid_auth",
            "account_inactive",
            "token_revoked",
            "token_expired",
            "missing_scope");

    private final SlackSettings settings;
    private final ChatHttp http;

    SlackVendor(SlackSettings settings, ChatHttp http) {
        this.settings = settings;
        this.http = http;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean posts() {
        return settings.botToken() != null && !settings.botToken().isBlank();
    }

    @Override
    public Posted post(ChatUser to, @Nullable String place, ChatMessage message) {
        // A user's id as channel is the conversation between that user and the bot.
        JsonNode answer = send("chat.postMessage", Map.of("channel", to.id()), message);
        return new Posted(answer.path("channel").asString(""), answer.path("ts").asString(""));
    }

    @Override
    public void update(ChatUser to, Posted posted, ChatMessage message) {
        send("chat.update", Map.of("channel", posted.place(), "ts", posted.message()), message);
    }

    /** Only members of the workspace itself: guests of another organisation may have any address. */
    @Override
    public Optional<Profile> profile(ChatUser user, @Nullable String place) {
        if (!posts()) {
            return Optional.empty();
        }
        JsonNode found = answered(http.web()
                        .get()
                        .uri(settings.api() + "users.info?user={id}", user.id())
                        .headers(headers -> headers.setBearerAuth(String.valueOf(settings.botToken())))
                        .retrieve()
                        .bodyToMono(JsonNode.class))
                .path("user");
        JsonNode profile = found.path("profile");
        boolean member = found.path("is_email_confirmed").asBoolean(false)
                && !found.path("deleted").asBoolean(false)
                && !found.path("is_bot").asBoolean(false)
                && !found.path("is_stranger").asBoolean(false)
                && found.path("team_id").asString("").equals(user.workspace());
        String mail = profile.path("email").asString("");
        return member && !mail.isBlank()
                ? Optional.of(new Profile(profile.path("real_name").asString(""), mail))
                : Optional.empty();
    }

    /** Gives an answer later, at the address Slack gave for it. */
    void respond(@Nullable String address, ChatMessage message) {
        URI allowed = ChatHttp.allowed(address, settings.responseBases());
        http.call(
                NAME,
                http.web()
                        .post()
                        .uri(allowed)
                        .bodyValue(SlackBlocks.ephemeral(message))
                        .retrieve()
                        .toBodilessEntity());
    }

    private JsonNode send(String method, Map<String, Object> where, ChatMessage message) {
        Map<String, Object> body = new HashMap<>(SlackBlocks.message(message));
        body.putAll(where);
        body.put("unfurl_links", false);
        return answered(http.web()
                .post()
                .uri(settings.api() + method)
                .headers(headers -> headers.setBearerAuth(String.valueOf(settings.botToken())))
                .bodyValue(body)
                .retrieve()
                .bodyToMono(JsonNode.class));
    }

    private JsonNode answered(Mono<JsonNode> call) {
        JsonNode answer = http.call(NAME, call);
        if (answer.path("ok").asBoolean(false)) {
            return answer;
        }
        String error = answer.path("error").asString("unknown error").replaceAll("[^a-z_]", "");
        throw DOWN.contains(error) ? ChatFailure.down(error, null) : ChatFailure.refused(error);
    }
}
