package nl.raakpunt.routing.chat.slack;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import nl.raakpunt.routing.chat.Signatures;
import org.jspecify.annotations.Nullable;

/** Checks that Slack sent exactly these bytes, lately: version v0 of its signatures. */
final class SlackSignature {

    private final byte[] secret;
    private final Duration window;

    SlackSignature(String secret, Duration window) {
        this.secret = secret.getBytes(UTF_8);
        this.window = window;
    }

    boolean isGood(@Nullable String timestamp, @Nullable String signature, byte[] body, Instant now) {
        return timestamp != null
                && timestamp.matches("\\d{1,12}")
                && Duration.between(Instant.ofEpochSecond(Long.parseLong(timestamp)), now)
                                .abs()
                                .compareTo(window)
                        <= 0
                && Signatures.same(sign(timestamp, body), signature);
    }

    String sign(String timestamp, byte[] body) {
        byte[] head = ("v0:" + timestamp + ":").getBytes(UTF_8);
        return "v0=" + HexFormat.of().formatHex(Signatures.hmac(secret, head, body));
    }
}
