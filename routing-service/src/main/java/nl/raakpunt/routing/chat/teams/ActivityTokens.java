package nl.raakpunt.routing.chat.teams;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Checks that Bot Framework sent an activity to this bot: signature by its published keys, issuer, audience, time. */
@Component
@ConditionalOnProperty("raakpunt.chat.teams.tenant")
class ActivityTokens {

    private static final String BEARER = "Bearer ";
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final NimbusReactiveJwtDecoder decoder;
    private final boolean on;

    ActivityTokens(TeamsSettings settings, ActivityKeys keys, Clock clock) {
        JwtTimestampValidator time = new JwtTimestampValidator(settings.skew());
        time.setClock(clock);
        decoder = NimbusReactiveJwtDecoder.withJwkSource(
                        token -> keys.all(token.getHeader().getKeyID()))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.appId()))));
        on = !settings.appId().isBlank();
    }

    /**
     * What a good token says.
     *
     * @param serviceUrl the service it was made for
     * @param key        id of the key it is signed with
     */
    record Proof(String serviceUrl, @Nullable String key) {}

    /** What the token says, when it is good. */
    Optional<Proof> proof(@Nullable String authorization) {
        if (!on || authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.empty();
        }
        try {
            return Optional.ofNullable(decoder.decode(authorization.substring(BEARER.length()))
                            .block(PATIENCE))
                    .filter(token -> token.getExpiresAt() != null)
                    .flatMap(ActivityTokens::proof);
        } catch (BadJwtException refused) {
            return Optional.empty();
        } catch (JwtException | IllegalStateException unknown) {
            // The keys cannot be read now: nobody comes in, and Teams may try again.
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, unknown);
        }
    }

    private static Optional<Proof> proof(Jwt token) {
        return Optional.ofNullable(token.getClaimAsString("serviceurl"))
                .map(service ->
                        new Proof(service, Objects.toString(token.getHeaders().get("kid"), null)));
    }
}
