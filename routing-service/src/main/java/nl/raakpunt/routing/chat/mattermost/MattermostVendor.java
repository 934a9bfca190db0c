package nl.raakpunt.routing.chat.mattermost;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import nl.raakpunt.routing.chat.ChatHttp;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.ChatVendor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.JsonNode;

/** Speaks in Mattermost by version 4 of its REST API. */
@Component
@ConditionalOnProperty("raakpunt.chat.mattermost.url")
class MattermostVendor implements ChatVendor {

    static final String NAME = "mattermost";

    /** Ids of users hold for the whole server. */
    static final String WORKSPACE = "server";

    private final MattermostSettings settings;
    private final MattermostPosts posts;
    private final ChatHttp http;
    private volatile @Nullable String botId;

    MattermostVendor(MattermostSettings settings, ChatHttp http) {
        this.settings = settings;
        this.posts = new MattermostPosts(settings.actionSecret(), settings.ownUrl());
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
        String channel = api(HttpMethod.POST, "/api/v4/channels/direct", List.of(botId(), to.id()))
                .path("id")
                .asString("");
        Map<String, Object> post = new HashMap<>(content(to, message));
        post.put("channel_id", channel);
        String id = api(HttpMethod.POST, "/api/v4/posts", post).path("id").asString("");
        return new Posted(channel, id);
    }

    @Override
    public void update(ChatUser to, Posted posted, ChatMessage message) {
        api(HttpMethod.PUT, "/api/v4/posts/" + posted.message() + "/patch", content(to, message));
    }

    @Override
    public Optional<Profile> profile(ChatUser user, @Nullable String place) {
        if (!posts() || !user.id().matches("[a-z0-9]{1,40}")) {
            return Optional.empty();
        }
        JsonNode found = api(HttpMethod.GET, "/api/v4/users/" + user.id(), null);
        String mail = found.path("email").asString("");
        boolean known = found.path("email_verified").asBoolean(false)
                && !found.path("is_bot").asBoolean(false)
                && found.path("delete_at").asLong(0) == 0;
        return known && !mail.isBlank()
                ? Optional.of(new Profile(found.path("username").asString(""), mail))
                : Optional.empty();
    }

    /** An answer to a slash command, for the asker alone. */
    Map<String, Object> answer(ChatUser to, ChatMessage message) {
        return Map.of(
                "response_type",
                "ephemeral",
                "text",
                MattermostPosts.markdown(message),
                "attachments",
                posts.attachments(message, to.id()));
    }

    /** Gives an answer later, at the address Mattermost gave for it. */
    void respond(@Nullable String address, ChatUser to, ChatMessage message) {
        URI allowed = ChatHttp.allowed(address, List.of(url()));
        http.call(
                NAME,
                http.web()
                        .post()
                        .uri(allowed)
                        .bodyValue(answer(to, message))
                        .retrieve()
                        .toBodilessEntity());
    }

    boolean isSigned(String user, String command, @Nullable String signature) {
        return posts.isSigned(user, command, signature);
    }

    private Map<String, Object> content(ChatUser to, ChatMessage message) {
        return Map.of(
                "message",
                MattermostPosts.markdown(message),
                "props",
                Map.of("attachments", posts.attachments(message, to.id())));
    }

    private String botId() {
        String known = botId;
        if (known == null) {
            known = api(HttpMethod.GET, "/api/v4/users/me", null).path("id").asString("");
            botId = known;
        }
        return known;
    }

    private JsonNode api(HttpMethod method, String path, @Nullable Object body) {
        WebClient.RequestBodySpec request = http.web()
                .method(method)
                .uri(url() + path)
                .headers(headers -> headers.setBearerAuth(String.valueOf(settings.botToken())));
        return http.call(
                NAME,
                (body == null ? request : request.bodyValue(body)).retrieve().bodyToMono(JsonNode.class));
    }

    private URI url() {
        return Objects.requireNonNull(settings.url());
    }
}
