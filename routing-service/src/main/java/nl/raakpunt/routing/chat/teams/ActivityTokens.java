package nl.raakpunt.routing.chat.teams;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import nl.raakpunt.routing.chat.ChatHttp;
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

    ActivityTokens(TeamsSettings settings, ChatHttp http, Clock clock) {
        JwtTimestampValidator time = new JwtTimestampValidator(settings.skew());
        time.setClock(clock);
        decoder = NimbusReactiveJwtDecoder.withJwkSetUri(settings.keysUrl().toString())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .webClient(http.web())
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                time,
                new JwtIssuerValidator(settings.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(settings.appId()))));
        on = !settings.appId().isBlank();
    }

    /** The service that the token was made for, when the token is good. */
    @Nullable
    String serviceUrl(@Nullable String authorization) {
        if (!on || authorization == null || !authorization.startsWith(BEARER)) {
            return null;
        }
        try {
            Jwt token = decoder.decode(authorization.substring(BEARER.length())).block(PATIENCE);
            return token == null || token.getExpiresAt() == null ? null : token.getClaimAsString("serviceurl");
        } catch (BadJwtException refused) {
            return null;
        } catch (JwtException | IllegalStateException unknown) {
            // The keys cannot be read now: nobody comes in, and Teams may try again.
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE, null, unknown);
        }
    }
}
