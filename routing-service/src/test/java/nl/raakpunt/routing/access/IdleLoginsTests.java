package nl.raakpunt.routing.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;
import org.springframework.web.server.WebSession;
import org.springframework.web.server.session.InMemoryWebSessionStore;
import reactor.core.publisher.Mono;

/** Tests for {@link IdleLogins}: what a page asks by itself is no use of a login. */
class IdleLoginsTests {
    private static final Instant NINE = Instant.parse("2026-11-24T09:00:00Z");
    private static final Duration TIMEOUT = Duration.ofMinutes(60);

    private final WebSession session = Objects.requireNonNull(
            new InMemoryWebSessionStore().createWebSession().block());

    IdleLoginsTests() {
        session.start();
        session.getAttributes().put("who", "l.bakker");
    }

    @Test
    void aPageThatOnlyAsksForNewsKeepsNobodyLoggedIn() {
        click(NINE);
        news(NINE.plus(Duration.ofMinutes(59)));
        assertThat(session.getAttributes()).containsKey("who");
        news(NINE.plus(Duration.ofMinutes(61)));
        assertThat(session.getAttributes()).isEmpty();
        assertThat(session.isExpired()).isTrue();
    }

    @Test
    void whoeverDoesSomethingStaysLoggedIn() {
        click(NINE);
        click(NINE.plus(Duration.ofMinutes(50)));
        news(NINE.plus(Duration.ofMinutes(100)));
        assertThat(session.getAttributes()).containsKey("who");
    }

    @Test
    void followingTheStreamIsNoUseEither() {
        click(NINE);
        seen(NINE.plus(Duration.ofMinutes(61)), HttpHeaders.ACCEPT, MediaType.TEXT_EVENT_STREAM_VALUE);
        assertThat(session.getAttributes()).isEmpty();
    }

    private void click(Instant at) {
        seen(at, HttpHeaders.ACCEPT, MediaType.TEXT_HTML_VALUE);
    }

    private void news(Instant at) {
        seen(at, IdleLogins.BY_ITSELF, "1");
    }

    private void seen(Instant at, String header, String value) {
        MockServerWebExchange exchange = MockServerWebExchange.builder(
                        MockServerHttpRequest.get("/standen").header(header, value))
                .session(session)
                .build();
        new IdleLogins(TIMEOUT, Clock.fixed(at, ZoneOffset.UTC))
                .filter(exchange, _ -> Mono.empty())
                .block();
    }
}
