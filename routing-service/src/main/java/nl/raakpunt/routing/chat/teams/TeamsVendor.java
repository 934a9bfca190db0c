package nl.raakpunt.routing.chat.teams;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.raakpunt.routing.chat.ChatFailure;
import nl.raakpunt.routing.chat.ChatHttp;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.ChatVendor;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks in Teams by the Bot Connector: only in conversations in which the user spoke to the bot before. */
@Component
@ConditionalOnProperty("raakpunt.chat.teams.tenant")
class TeamsVendor implements ChatVendor {

    static final String NAME = "teams";

    private static final String SCOPE = "https://api.botframework.com/.default";
    private static final long EARLY = 120;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final TeamsSettings settings;
    private final ChatHttp http;
    private final Clock clock;
    private volatile Token token = new Token("", Instant.EPOCH);

    TeamsVendor(TeamsSettings settings, ChatHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    private record Token(String value, Instant until) {}

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean posts() {
        return settings.speaks();
    }

    @Override
    public boolean needsPlace() {
        return true;
    }

    @Override
    public Posted post(ChatUser to, @Nullable String place, ChatMessage message) {
        TeamsPlace kept =
                TeamsPlace.read(place).orElseThrow(() -> ChatFailure.refused("the user did not speak to the bot yet"));
        return new Posted(kept.kept(), say(kept, message));
    }

    @Override
    public void update(ChatUser to, Posted posted, ChatMessage message) {
        TeamsPlace kept =
                TeamsPlace.read(posted.place()).orElseThrow(() -> ChatFailure.refused("place that cannot be read"));
        call(HttpMethod.PUT, address(kept, "activities", posted.message()), AdaptiveCard.message(message, true));
    }

    @Override
    public Optional<Profile> profile(ChatUser user, @Nullable String place) {
        if (!posts()) {
            return Optional.empty();
        }
        // Mail addresses of members of the tenant itself are kept by the tenant, so they are verified.
        return TeamsPlace.read(place)
                .map(kept -> call(HttpMethod.GET, address(kept, "members", kept.user()), null))
                .filter(member ->
                        user.workspace().equals(member.path("tenantId").asString(user.workspace())))
                .filter(member -> !member.path("userPrincipalName").asString("").contains("#EXT#"))
                .filter(member -> !member.path("email").asString("").isBlank())
                .map(member -> new Profile(
                        member.path("name").asString(""), member.path("email").asString("")));
    }

    /** Says something in a conversation; gives the id of what was said. */
    String say(TeamsPlace place, ChatMessage message) {
        return call(HttpMethod.POST, address(place, "activities"), AdaptiveCard.message(message, true))
                .path("id")
                .asString("");
    }

    private URI address(TeamsPlace place, String... rest) {
        return ChatHttp.allowed(
                UriComponentsBuilder.fromUriString(place.serviceUrl())
                        .pathSegment("v3", "conversations", place.conversation())
                        .pathSegment(rest)
                        .encode()
                        .build()
                        .toUriString(),
                settings.serviceUrls());
    }

    private JsonNode call(HttpMethod method, URI address, @Nullable Object body) {
        var request = http.web().method(method).uri(address).headers(headers -> headers.setBearerAuth(token()));
        return http.call(
                NAME,
                (body == null ? request : request.bodyValue(body))
                        .retrieve()
                        .toEntity(JsonNode.class)
                        // Changing a message may be answered without anything in it.
                        .map(answer -> Objects.requireNonNullElseGet(answer.getBody(), JSON::createObjectNode)));
    }

    private String token() {
        Token known = token;
        if (clock.instant().isAfter(known.until())) {
            known = newToken();
            token = known;
        }
        return known.value();
    }

    private Token newToken() {
        JsonNode answer = http.call(
                NAME,
                http.web()
                        .post()
                        .uri(settings.tokenUrl())
                        .body(BodyInserters.fromFormData("grant_type", "client_credentials")
                                .with("client_id", settings.appId())
                                .with("client_secret", settings.appSecret())
                                .with("scope", SCOPE))
                        .retrieve()
                        .bodyToMono(JsonNode.class));
        long seconds = Math.max(0, answer.path("expires_in").asLong(0) - EARLY);
        return new Token(
                answer.path("access_token").asString(""), clock.instant().plusSeconds(seconds));
    }
}
