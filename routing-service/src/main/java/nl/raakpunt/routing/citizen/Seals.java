package nl.raakpunt.routing.citizen;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Seals what a citizen's browser keeps for us, so that it comes back unchanged and not too late; the same key on all instances. */
@Component
public class Seals {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    /** The key is read once: a form can be opened while the database is away. */
    Seals(JdbcClient jdbc, Clock clock) {
        this.key = new SecretKeySpec(
                jdbc.sql("select key from citizen_key").query(byte[].class).single(), ALGORITHM);
        this.clock = clock;
    }

    /**
     * Seals a content.
     *
     * @param purpose what it is for; it cannot be opened for something else
     */
    public String seal(String purpose, String content, Duration valid) {
        long until = clock.instant().plus(valid).getEpochSecond();
        String sealed = ENCODER.encodeToString(content.getBytes(StandardCharsets.UTF_8)) + "." + until;
        return sealed + "." + mark(purpose, sealed);
    }

    /** The content, when it was sealed here for this purpose and is still valid. */
    public Optional<String> open(String purpose, String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3 || !parts[1].matches("\\d{1,15}")) {
            return Optional.empty();
        }
        byte[] expected = mark(purpose, parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII);
        boolean genuine = MessageDigest.isEqual(expected, parts[2].getBytes(StandardCharsets.UTF_8));
        boolean valid = clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(parts[1])));
        return genuine && valid
                ? Optional.of(new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private String mark(String purpose, String sealed) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return ENCODER.encodeToString(mac.doFinal((purpose + "|" + sealed).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
