package nl.raakpunt.directory.presence.graph;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import nl.raakpunt.directory.presence.PublicWords;
import nl.raakpunt.directory.presence.RetryAfter;
import nl.raakpunt.directory.presence.SourceFailure;
import nl.raakpunt.directory.presence.SourceFailure.Kind;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.Exceptions;

/** Tells the ways apart in which Microsoft 365 gives no usable answer. */
final class GraphFailures {

    private static final Duration UNTIL_SET_RIGHT = Duration.ofMinutes(15);
    private static final Duration UNTIL_SIGNED_IN = Duration.ofMinutes(2);
    private static final Duration WHEN_NOT_SAID = Duration.ofSeconds(30);
    private static final Set<String> WRONG_SETTINGS =
            Set.of("invalid_client", "unauthorized_client", "invalid_request", "invalid_scope", "invalid_grant");

    private GraphFailures() {}

    static SourceFailure of(Throwable failure, Permission permission, Clock clock) {
        return switch (Exceptions.unwrap(failure)) {
            case SourceFailure known -> known;
            case OAuth2AuthorizationException refused -> login(refused);
            case WebClientResponseException answer -> answer(answer, permission, clock);
            case WebClientRequestException lost -> SourceFailure.of(Kind.UNREACHABLE, lost);
            case Throwable unreadable -> SourceFailure.of(Kind.BROKEN_ANSWER, unreadable);
        };
    }

    private static SourceFailure login(OAuth2AuthorizationException refused) {
        String code = refused.getError().getErrorCode();
        return WRONG_SETTINGS.contains(code)
                ? refusedLogin(code, refused)
                : SourceFailure.of(Kind.UNREACHABLE, refused);
    }

    private static SourceFailure refusedLogin(String code, Throwable cause) {
        return SourceFailure.paused(
                Kind.REFUSED, UNTIL_SIGNED_IN, PublicWords.text("failure.graph.login", code), cause);
    }

    private static SourceFailure answer(WebClientResponseException answer, Permission permission, Clock clock) {
        int status = answer.getStatusCode().value();
        return switch (status) {
            case 401 -> refusedLogin("401", answer);
            case 403 ->
                SourceFailure.paused(
                        Kind.REFUSED,
                        UNTIL_SET_RIGHT,
                        PublicWords.text("failure.graph.permission", permission.scope()),
                        answer);
            case 429 -> wait(RetryAfter.in(answer.getHeaders(), clock).orElse(WHEN_NOT_SAID), answer);
            case 500, 502, 503, 504 ->
                RetryAfter.in(answer.getHeaders(), clock)
                        .map(pause -> wait(pause, answer))
                        .orElseGet(() -> SourceFailure.of(Kind.UNREACHABLE, answer));
            default ->
                SourceFailure.of(
                        // A connection that was lost halfway through the answer.
                        answer.getCause() instanceof IOException ? Kind.UNREACHABLE : Kind.BROKEN_ANSWER, answer);
        };
    }

    private static SourceFailure wait(Duration pause, Throwable cause) {
        return SourceFailure.paused(
                Kind.ASKED_TO_WAIT, pause, PublicWords.text("failure.graph.wait", pause.toSeconds()), cause);
    }
}
