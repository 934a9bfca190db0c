package nl.raakpunt.routing.chat.teams;

import com.nimbusds.jose.jwk.JWK;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.routing.chat.ChatHttp;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The keys that Bot Framework publishes, each with the channels it may sign for; read again every day, and sooner when a key
 * is not known, but not as often as a stranger likes.
 */
@Component
@ConditionalOnProperty("raakpunt.chat.teams.tenant")
class ActivityKeys {

    private static final Duration KEEP = Duration.ofHours(24);

    private final TeamsSettings settings;
    private final ChatHttp http;
    private final Clock clock;
    private volatile Published published = new Published(Map.of(), Instant.EPOCH);

    ActivityKeys(TeamsSettings settings, ChatHttp http, Clock clock) {
        this.settings = settings;
        this.http = http;
        this.clock = clock;
    }

    private record Key(JWK key, Set<String> endorsements) {}

    private record Published(Map<String, Key> keys, Instant at) {

        List<JWK> all() {
            return keys.values().stream().map(Key::key).toList();
        }

        boolean isYoungerThan(Duration age, Instant now) {
            return now.isBefore(at.plus(age));
        }
    }

    /** All keys, among which the one with this id when it is published. */
    Flux<JWK> all(@Nullable String wanted) {
        return Mono.defer(() -> isGood(published, wanted) ? Mono.just(published) : read())
                .flatMapIterable(Published::all);
    }

    /** Whether what is signed with this key may come from this channel. */
    boolean endorse(@Nullable String key, String channel) {
        Key known = key == null ? null : published.keys().get(key);
        return known != null && known.endorsements().contains(channel);
    }

    private boolean isGood(Published known, @Nullable String wanted) {
        Instant now = clock.instant();
        return known.isYoungerThan(KEEP, now)
                && (known.keys().containsKey(String.valueOf(wanted)) || known.isYoungerThan(settings.keysAgain(), now));
    }

    private Mono<Published> read() {
        return http.web()
                .get()
                .uri(settings.keysUrl())
                .retrieve()
                .bodyToMono(String.class)
                .map(json -> new Published(keys(json), clock.instant()))
                .doOnNext(read -> published = read);
    }

    private static Map<String, Key> keys(String json) {
        Map<String, Key> keys = new HashMap<>();
        for (JsonNode key : JsonMapper.shared().readTree(json).path("keys")) {
            keys.put(key.path("kid").asString(""), new Key(key(key), endorsements(key)));
        }
        return keys;
    }

    private static Set<String> endorsements(JsonNode key) {
        return key.path("endorsements").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static JWK key(JsonNode key) {
        try {
            return JWK.parse(key.toString());
        } catch (ParseException malformed) {
            throw new IllegalStateException("The published keys cannot be read", malformed);
        }
    }
}
