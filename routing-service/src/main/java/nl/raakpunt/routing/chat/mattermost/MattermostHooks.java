package nl.raakpunt.routing.chat.mattermost;

import io.swagger.v3.oas.annotations.Hidden;
import java.util.Locale;
import java.util.Map;
import nl.raakpunt.routing.chat.ChatFailure;
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
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What Mattermost sends: slash commands with their token, and buttons with the signature this service gave them. Mattermost
 * signs nothing and dates nothing, so what came in before is remembered.
 */
@Hidden
@RestController
@ConditionalOnProperty("raakpunt.chat.mattermost.url")
class MattermostHooks {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final String TOKEN = "Token ";
    private static final Logger LOG = LoggerFactory.getLogger(MattermostHooks.class);

    private final MattermostSettings settings;
    private final MattermostVendor mattermost;
    private final PromptAnswers answers;
    private final Nonces nonces;

    MattermostHooks(MattermostSettings settings, MattermostVendor mattermost, PromptAnswers answers, Nonces nonces) {
        this.settings = settings;
        this.mattermost = mattermost;
        this.answers = answers;
        this.nonces = nonces;
    }

    @PostMapping("/hooks/mattermost/command")
    Map<String, Object> command(ServerWebExchange exchange, @RequestHeader HttpHeaders headers) {
        byte[] body = Hook.body(exchange);
        Hook.require(hasToken(headers.getFirst(HttpHeaders.AUTHORIZATION)));
        Map<String, String> form = Hook.form(body);
        ChatUser user = user(form.getOrDefault("user_id", ""));
        requireFirst(form.getOrDefault("trigger_id", ""));
        String later = form.get("response_url");
        ChatMessage answer = answers.now(
                new Incoming(user, Hook.typed(form), Hook.language(form), true),
                message -> mattermost.respond(later, user, message));
        return mattermost.answer(user, answer);
    }

    /**
     * The answer is a line for the presser alone; one with buttons comes as a message of the bot. The signature is within the
     * body, which is small and is looked at no further when it is wrong.
     */
    @PostMapping("/hooks/mattermost/action")
    Map<String, Object> action(ServerWebExchange exchange) {
        byte[] body = Hook.body(exchange);
        JsonNode pressed = read(body);
        String id = pressed.path("user_id").asString("");
        String command = pressed.path("context").path("command").asString("");
        String signature = pressed.path("context").path("signature").asString("");
        Hook.require(!id.isBlank() && mattermost.isSigned(id, command, signature));
        requireFirst(pressed.path("trigger_id").asString(""));
        ChatUser user = user(id);
        ChatMessage answer =
                answers.now(new Incoming(user, command, DUTCH, true), message -> mattermost.post(user, null, message));
        return !answer.buttons().isEmpty() && isPosted(answer, user)
                ? Map.of()
                : Map.of("ephemeral_text", MattermostPosts.markdown(answer));
    }

    private boolean isPosted(ChatMessage answer, ChatUser user) {
        try {
            if (mattermost.posts()) {
                mattermost.post(user, null, answer);
            }
            return mattermost.posts();
        } catch (ChatFailure failure) {
            LOG.warn("Buttons could not be given in Mattermost: {}", failure.getMessage());
            return false;
        }
    }

    private boolean hasToken(@Nullable String authorization) {
        String given = authorization != null && authorization.startsWith(TOKEN)
                ? authorization.substring(TOKEN.length())
                : null;
        // All are compared, so that the time does not tell which one came near.
        return settings.commandTokens().stream()
                        .filter(token -> !token.isBlank())
                        .filter(token -> Signatures.same(token, given))
                        .count()
                > 0;
    }

    private void requireFirst(String trigger) {
        if (trigger.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        Hook.requireFirst(nonces.isFirst(MattermostVendor.NAME, trigger));
    }

    private static ChatUser user(String id) {
        if (id.isBlank()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return new ChatUser(MattermostVendor.NAME, MattermostVendor.WORKSPACE, id);
    }

    private static JsonNode read(byte[] json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed);
        }
    }
}
