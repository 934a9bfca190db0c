package nl.raakpunt.routing.citizen;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.notify.DeskSettings;
import nl.raakpunt.routing.question.QuestionId;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Remembers for a short time, in a signed cookie of its own, which question a citizen may see; staff sessions are something else. */
@Component
public class FollowPass {
    private static final String PURPOSE = "follow";

    private final Seals seals;
    private final Duration valid;
    private final boolean secure;

    FollowPass(Seals seals, CitizenSettings settings, DeskSettings desk) {
        this.seals = seals;
        this.valid = settings.passFor();
        this.secure = "https".equalsIgnoreCase(desk.publicUrl().getScheme());
    }

    /** From now on this browser sees the question, for a while. */
    public void give(ServerWebExchange exchange, QuestionId question) {
        exchange.getResponse().addCookie(cookie(seals.seal(PURPOSE, question.toString(), valid), valid));
    }

    void take(ServerWebExchange exchange) {
        exchange.getResponse().addCookie(cookie("", Duration.ZERO));
    }

    Optional<QuestionId> of(ServerWebExchange exchange) {
        HttpCookie cookie = exchange.getRequest().getCookies().getFirst(name());
        return Optional.ofNullable(cookie)
                .flatMap(kept -> seals.open(PURPOSE, kept.getValue()))
                .map(id -> new QuestionId(UUID.fromString(id)));
    }

    private ResponseCookie cookie(String value, Duration age) {
        return ResponseCookie.from(name(), value)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
    }

    private String name() {
        return (secure ? "__Host-" : "") + "raakpunt-volg";
    }
}
