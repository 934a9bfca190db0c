package nl.raakpunt.routing.chat.teams;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Base64;
import java.util.Map;
import nl.raakpunt.routing.chat.ChatFailure;
import nl.raakpunt.routing.chat.ChatHttp;
import nl.raakpunt.routing.chat.ChatMessage;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.Hook;
import nl.raakpunt.routing.chat.Incoming;
import nl.raakpunt.routing.chat.Nonces;
import nl.raakpunt.routing.chat.PromptAnswers;
import nl.raakpunt.routing.chat.Signatures;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * What Teams sends: messages of outgoing webhooks, which everybody in the channel reads and which are answered at once, and
 * activities to the bot, which are answered in the conversation.
 */
@Hidden
@RestController
@ConditionalOnProperty("raakpunt.chat.teams.tenant")
class TeamsHooks {

    private static final Logger LOG = LoggerFactory.getLogger(TeamsHooks.class);
    private static final String HMAC = "HMAC ";

    private final TeamsSettings settings;
    private final TeamsVendor teams;
    private final ActivityTokens tokens;
    private final ActivityKeys keys;
    private final PromptAnswers answers;
    private final Nonces nonces;

    TeamsHooks(
            TeamsSettings settings,
            TeamsVendor teams,
            ActivityTokens tokens,
            ActivityKeys keys,
            PromptAnswers answers,
            Nonces nonces) {
        this.settings = settings;
        this.teams = teams;
        this.tokens = tokens;
        this.keys = keys;
        this.answers = answers;
        this.nonces = nonces;
    }

    @PostMapping("/hooks/teams/webhook")
    Map<String, Object> webhook(ServerWebExchange exchange, @RequestHeader HttpHeaders headers) {
        byte[] body = Hook.body(exchange);
        Hook.require(isSigned(headers.getFirst(HttpHeaders.AUTHORIZATION), body));
        Activity activity = Activity.read(body);
        ChatUser user = user(activity);
        requireFirst(activity);
        ChatMessage answer = answers.now(
                new Incoming(user, activity.text(), activity.locale(), false),
                _ -> LOG.warn("An answer came too late for an outgoing webhook of Teams"));
        return AdaptiveCard.message(answer, false);
    }

    @PostMapping("/hooks/teams/activity")
    void activity(ServerWebExchange exchange, @RequestHeader HttpHeaders headers) {
        byte[] body = Hook.body(exchange);
        ActivityTokens.Proof proof = tokens.proof(headers.getFirst(HttpHeaders.AUTHORIZATION))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        Activity activity = Activity.read(body);
        Hook.require(activity.serviceUrl().equals(proof.serviceUrl()) && mayBeCalled(activity.serviceUrl()));
        requireEndorsed(proof, activity);
        if (!activity.isMessage()) {
            return;
        }
        ChatUser user = user(activity);
        requireFirst(activity);
        TeamsPlace place = TeamsPlace.of(activity);
        // In a channel others read along, so it is no place to say something to this user later.
        String kept = activity.personally() ? place.kept() : null;
        answers.later(
                new Incoming(user, activity.text(), activity.locale(), activity.personally(), kept),
                message -> teams.say(place, message));
    }

    /** A key that signs for one chat says nothing about another. */
    private void requireEndorsed(ActivityTokens.Proof proof, Activity activity) {
        if (!keys.endorse(proof.key(), activity.channel())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
    }

    private boolean isSigned(@Nullable String authorization, byte[] body) {
        return settings.hookTokens().stream()
                        .filter(token -> !token.isBlank())
                        .filter(token -> Signatures.same(HMAC + sign(token, body), authorization))
                        .count()
                > 0;
    }

    private static String sign(String token, byte[] body) {
        return Base64.getEncoder()
                .encodeToString(Signatures.hmac(Base64.getDecoder().decode(token), body));
    }

    private boolean mayBeCalled(String serviceUrl) {
        try {
            ChatHttp.allowed(serviceUrl, settings.serviceUrls());
            return true;
        } catch (ChatFailure elsewhere) {
            return false;
        }
    }

    private void requireFirst(Activity activity) {
        Hook.requireFirst(nonces.isFirst(TeamsVendor.NAME, activity.conversation() + " " + activity.id()));
    }

    private ChatUser user(Activity activity) {
        if (!activity.isMessage()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        if (!activity.tenant().equals(settings.tenant())) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new ChatUser(TeamsVendor.NAME, activity.tenant(), activity.user());
    }
}
