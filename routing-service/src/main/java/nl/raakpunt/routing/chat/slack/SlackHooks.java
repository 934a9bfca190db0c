package nl.raakpunt.routing.chat.slack;

import io.swagger.v3.oas.annotations.Hidden;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.Hook;
import nl.raakpunt.routing.chat.Identities;
import nl.raakpunt.routing.chat.Incoming;
import nl.raakpunt.routing.chat.Nonces;
import nl.raakpunt.routing.chat.PromptAnswers;
import org.jspecify.annotations.Nullable;
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

/** What Slack sends: slash commands, and buttons that were pressed. */
@Hidden
@RestController
@ConditionalOnProperty("raakpunt.chat.slack.signing-secret")
class SlackHooks {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final SlackSettings settings;
    private final SlackSignature signature;
    private final SlackVendor slack;
    private final PromptAnswers answers;
    private final Identities identities;
    private final Nonces nonces;
    private final Clock clock;

    SlackHooks(
            SlackSettings settings,
            SlackVendor slack,
            PromptAnswers answers,
            Identities identities,
            Nonces nonces,
            Clock clock) {
        this.settings = settings;
        this.signature = new SlackSignature(settings.signingSecret(), settings.window());
        this.slack = slack;
        this.answers = answers;
        this.identities = identities;
        this.nonces = nonces;
        this.clock = clock;
    }

    @PostMapping("/hooks/slack/command")
    Map<String, Object> command(ServerWebExchange exchange, @RequestHeader HttpHeaders headers) {
        Map<String, String> form = genuine(Hook.body(exchange), headers);
        if (form.containsKey("ssl_check")) {
            return Map.of();
        }
        ChatUser user = user(form.get("team_id"), form.get("user_id"));
        String typed = SlackMentions.read(Hook.typed(form), id -> linked(user, id));
        Incoming incoming = new Incoming(user, typed, Hook.language(form), true);
        String later = form.get("response_url");
        return SlackBlocks.ephemeral(answers.now(incoming, message -> slack.respond(later, message)));
    }

    /** Slack wants no more than to hear that it arrived; the answer goes to the address it gave. */
    @PostMapping("/hooks/slack/action")
    void action(ServerWebExchange exchange, @RequestHeader HttpHeaders headers) {
        JsonNode pressed = read(genuine(Hook.body(exchange), headers).getOrDefault("payload", ""));
        String command = pressed.path("actions").path(0).path("value").asString("");
        // A button that only opens a page is told too, without value.
        if (!command.isEmpty()) {
            ChatUser user = user(
                    pressed.path("team").path("id").asString(""),
                    pressed.path("user").path("id").asString(""));
            String later = pressed.path("response_url").asString("");
            answers.later(new Incoming(user, command, DUTCH, true), message -> slack.respond(later, message));
        }
    }

    private Map<String, String> genuine(byte[] body, HttpHeaders headers) {
        String signed = headers.getFirst("X-Slack-Signature");
        Hook.require(signature.isGood(headers.getFirst("X-Slack-Request-Timestamp"), signed, body, clock.instant()));
        Hook.requireFirst(nonces.isFirst(SlackVendor.NAME, String.valueOf(signed)));
        return Hook.form(body);
    }

    private ChatUser user(@Nullable String workspace, @Nullable String id) {
        if (id == null
                || id.isBlank()
                || workspace == null
                || !settings.workspaces().contains(workspace)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return new ChatUser(SlackVendor.NAME, workspace, id);
    }

    private Optional<String> linked(ChatUser asker, String mentioned) {
        return identities
                .linked(new ChatUser(SlackVendor.NAME, asker.workspace(), mentioned))
                .map(UUID::toString);
    }

    private static JsonNode read(String json) {
        try {
            return JsonMapper.shared().readTree(json);
        } catch (JacksonException malformed) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, null, malformed);
        }
    }
}
