package nl.raakpunt.routing.chat;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Locale;
import nl.raakpunt.routing.access.SignedIn;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The bot for other bots: plain HTTP, as the colleague who is logged in. */
@RestController
class ChatController {

    private final ChatBot bot;

    ChatController(ChatBot bot) {
        this.bot = bot;
    }

    /** What somebody types to the bot, or the command of a button. */
    record Typed(@NotBlank @Size(max = 4_000) String text) {}

    /** What the bot says: as parts to show, and as lines of text. */
    record Said(ChatMessage message, String text) {}

    @PostMapping("/v1/chat/messages")
    @Operation(summary = "Say something to the chat-bot; the language of the answer follows Accept-Language.")
    Said say(
            @Valid @RequestBody Typed typed,
            @Parameter(hidden = true) Locale locale,
            @Parameter(hidden = true) @AuthenticationPrincipal SignedIn me) {
        ChatUser user = new ChatUser("api", "", me.id().toString());
        ChatBot.Answered answered = bot.answer(new Incoming(user, typed.text(), locale, true), me);
        if (answered.retryAfter() != null) {
            throw tooMuch(answered.retryAfter().toSeconds() + 1);
        }
        return new Said(answered.message(), answered.message().asText());
    }

    private static ErrorResponseException tooMuch(long seconds) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS, "Too many messages; see Retry-After for when to try again.");
        ErrorResponseException failure = new ErrorResponseException(HttpStatus.TOO_MANY_REQUESTS, problem, null);
        failure.getHeaders().set(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return failure;
    }
}
