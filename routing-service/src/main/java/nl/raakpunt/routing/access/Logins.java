package nl.raakpunt.routing.access;

import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.authentication.ReactiveAuthenticationManagerResolver;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** Logs staff in with the name and password of the staff directory, not too often in a row. */
@Component
class Logins implements ReactiveAuthenticationManagerResolver<ServerWebExchange> {
    private static final Logger log = LoggerFactory.getLogger(Logins.class);

    private final StaffDirectory staff;
    private final LoginThrottle throttle;

    Logins(StaffDirectory staff, LoginThrottle throttle) {
        this.staff = staff;
        this.throttle = throttle;
    }

    @Override
    public Mono<ReactiveAuthenticationManager> resolve(ServerWebExchange exchange) {
        var address = address(exchange);
        return Mono.just(
                attempt -> Mono.fromCallable(() -> logIn(attempt, address)).subscribeOn(Schedulers.boundedElastic()));
    }

    private Authentication logIn(Authentication attempt, String address) {
        var name = attempt.getName();
        if (throttle.refuses(name, address)) {
            throw new TooManyAttemptsException();
        }
        var person = check(name, Objects.toString(attempt.getCredentials(), "")).orElseThrow(() -> {
            throttle.failed(name, address);
            return new BadCredentialsException("Name and password do not belong together");
        });
        throttle.succeeded(name, address);
        log.info("Person {} logged in with roles {}", person.id(), person.roles());
        var authorities = person.roles().stream().map(role -> "ROLE_" + role).toArray(String[]::new);
        return UsernamePasswordAuthenticationToken.authenticated(
                person, null, AuthorityUtils.createAuthorityList(authorities));
    }

    private Optional<SignedIn> check(String name, String password) {
        try {
            return staff.check(name, password);
        } catch (LoginUnavailableException e) {
            log.warn(
                    "Nobody can log in: {}",
                    Objects.requireNonNull(e.getCause()).getMessage());
            throw e;
        }
    }

    private static String address(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null ? "unknown" : remote.getHostString();
    }
}
