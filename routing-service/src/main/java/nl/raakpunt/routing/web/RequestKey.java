package nl.raakpunt.routing.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The key with which a program makes sending a request twice harmless (the IETF's draft of the header Idempotency-Key).
 *
 * @param fingerprint digest of the request it came with
 */
public record RequestKey(String value, String fingerprint) {

    /** The header it comes in. */
    public static final String HEADER = "Idempotency-Key";

    private static final int LONGEST = 200;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The key of this request; {@code null} when it has none. */
    public static @Nullable RequestKey of(@Nullable String header, Object request) {
        if (header == null || header.isBlank()) {
            return null;
        }
        if (header.length() > LONGEST) {
            throw new InvalidRequest(List.of(new FieldProblem(HEADER, "has at most " + LONGEST + " characters")));
        }
        return new RequestKey(header, digest(JSON.writeValueAsString(request)));
    }

    /**
     * What the key was used for.
     *
     * @param found  what is kept for this key; {@code null} when nothing is
     * @param stored digest of the request it was used with; {@code null} when it was used before digests were kept
     * @throws ErrorResponseException when it is in use, or was used with another request
     */
    public <T> T usedFor(@Nullable T found, @Nullable String stored) {
        if (found == null) {
            throw problem(
                    HttpStatus.CONFLICT, "A request with this Idempotency-Key is being handled; try again later.");
        }
        if (stored != null && !stored.equals(fingerprint)) {
            throw problem(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "This Idempotency-Key was used with another request; use a new key for a new request.");
        }
        return found;
    }

    private static ErrorResponseException problem(HttpStatus status, String detail) {
        return new ErrorResponseException(status, ProblemDetail.forStatusAndDetail(status, detail), null);
    }

    private static String digest(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
