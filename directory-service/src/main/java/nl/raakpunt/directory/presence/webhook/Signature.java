package nl.raakpunt.directory.presence.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** {@code sha256=} and HMAC-SHA256, in hexadecimal, of the timestamp, a full stop and the body as it was sent. */
final class Signature {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String SCHEME = "sha256=";

    private Signature() {}

    /** What the header must be. */
    static String of(String secret, String timestamp, byte[] body) {
        return SCHEME + HexFormat.of().formatHex(mac(secret, timestamp, body));
    }

    /** The bytes of the signature when it is right for one of the secrets, found out in constant time. */
    static Optional<byte[]> verified(List<String> secrets, String timestamp, byte[] body, String header) {
        Optional<byte[]> sent = bytes(header);
        boolean right = false;
        for (String secret : secrets) {
            right |= MessageDigest.isEqual(mac(secret, timestamp, body), sent.orElse(new byte[0]));
        }
        return right ? sent : Optional.empty();
    }

    private static Optional<byte[]> bytes(String header) {
        try {
            return header.startsWith(SCHEME)
                    ? Optional.of(HexFormat.of().parseHex(header.substring(SCHEME.length())))
                    : Optional.empty();
        } catch (IllegalArgumentException notHexadecimal) {
            return Optional.empty();
        }
    }

    private static byte[] mac(String secret, String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            mac.update(timestamp.getBytes(StandardCharsets.UTF_8));
            mac.update((byte) '.');
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, impossible);
        }
    }
}
