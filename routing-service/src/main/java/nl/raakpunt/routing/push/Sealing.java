package nl.raakpunt.routing.push;

import com.interaso.webpush.WebPush;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.routing.notify.DeskSettings;
import org.springframework.stereotype.Component;

/** Encrypts a notification for one browser (RFC 8291) and signs the request for its push service (RFC 8292). */
@Component
class Sealing {

    /** Length of an uncompressed point of P-256, and of the secret of a browser. */
    private static final int POINT = 65;

    private static final int SECRET = 16;
    /** A push service takes a topic of at most 32 characters of base64url. */
    private static final int TOPIC_BYTES = 16;

    private final PushKeys keys;
    private final String contact;

    Sealing(PushKeys keys, PushSettings settings, DeskSettings desk) {
        this.keys = keys;
        this.contact = Objects.requireNonNullElseGet(settings.contact(), () -> address(desk));
    }

    /** Push services want an address with https; without it browsers allow no notifications anyway. */
    private static String address(DeskSettings desk) {
        return "https://" + desk.publicUrl().getRawAuthority();
    }

    /**
     * A notification that only one browser can read.
     *
     * @param headers of the request that brings it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Sealed(Map<String, String> headers, byte[] body) {}

    /** Whether something can be encrypted with these keys of a browser. */
    boolean canUse(String p256dh, String auth) {
        WebPush push = webPush();
        try {
            byte[] point = decoded(p256dh);
            byte[] secret = decoded(auth);
            return point.length == POINT
                    && secret.length == SECRET
                    && push.getBody(new byte[] {1}, point, secret).length > 0;
        } catch (Exception unusable) {
            // Of Kotlin code also checked ones come without being declared, such as for a point that is not on the
            // curve.
            return false;
        }
    }

    /**
     * Seals a text.
     *
     * @param question of several notifications of one question that wait at the push service only the last is brought
     * @param lasting  how long it is of use
     */
    Sealed seal(String text, Subscription to, UUID question, Duration lasting) {
        WebPush push = webPush();
        byte[] body = push.getBody(text.getBytes(StandardCharsets.UTF_8), decoded(to.p256dh()), decoded(to.auth()));
        return new Sealed(
                push.getHeaders(to.endpoint(), (int) lasting.toSeconds(), topic(question), WebPush.Urgency.High), body);
    }

    private WebPush webPush() {
        return new WebPush(contact, keys.pair());
    }

    private static String topic(UUID question) {
        byte[] bytes = ByteBuffer.allocate(TOPIC_BYTES)
                .putLong(question.getMostSignificantBits())
                .putLong(question.getLeastSignificantBits())
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String base64url) {
        return Base64.getUrlDecoder().decode(base64url);
    }
}
