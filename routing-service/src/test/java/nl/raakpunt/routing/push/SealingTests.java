package nl.raakpunt.routing.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.interaso.webpush.VapidKeys;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.routing.notify.DeskSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is sent can be read by the browser it is for, and by nobody else; written against the RFCs, not against the library. */
class SealingTests {

    private static final UUID QUESTION = UUID.fromString("00000000-0000-4000-8000-00000000a001");
    private static final PushSettings SETTINGS = settings();

    private final PushKeys keys = new PushKeys(SETTINGS, JdbcClient.create(new DriverManagerDataSource("jdbc:unused")));
    private final Sealing sealing =
            new Sealing(keys, SETTINGS, new DeskSettings(URI.create("https://raakpunt.voorneaanzee.example")));
    private final PushReceiver browser = PushReceiver.fresh();

    @Test
    void theReceiverOfTheseTestsReadsTheExampleOfTheRfc() {
        PushReceiver example = PushReceiver.of(
                "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94",
                "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
                "BTBZMqHH6r4Tts7J_aSIgg");

        assertThat(
                        example.decrypt(
                                PushReceiver.decoded(
                                        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6Tlz"
                                                + "AC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN")))
                .isEqualTo("When I grow up, I want to be a watermelon");
    }

    @Test
    void whatIsSealedIsReadByThisBrowserAndByNoOther() {
        Sealing.Sealed sealed = seal("Een boom in Rockanje 🌳");

        assertThat(browser.decrypt(sealed.body())).isEqualTo("Een boom in Rockanje 🌳");
        assertThatThrownBy(() -> PushReceiver.fresh().decrypt(sealed.body()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new String(sealed.body(), StandardCharsets.ISO_8859_1)).doesNotContain("Rockanje");
    }

    @Test
    void theSameTextIsNeverSealedTheSame() {
        assertThat(seal("Een boom").body()).isNotEqualTo(seal("Een boom").body());
    }

    @Test
    void theRequestSaysHowLongItIsOfUseAndWhichOtherItReplaces() {
        Map<String, String> headers = seal("Een boom").headers();

        assertThat(headers)
                .containsEntry("TTL", "3600")
                .containsEntry("Urgency", "high")
                .containsEntry("Content-Encoding", "aes128gcm");
        assertThat(headers.get("Topic")).hasSizeLessThanOrEqualTo(32).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void theRequestIsSignedForThisPushServiceAndNotForLong() throws GeneralSecurityException {
        String header = String.valueOf(seal("Een boom").headers().get("Authorization"));
        assertThat(header).matches("vapid t=[^,]+, ?k=.+");
        String token = header.replaceAll("vapid t=([^,]+),.*", "$1");
        String key = header.replaceAll(".*k=", "");
        String[] parts = token.split("\\.", -1);

        Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
        signature.initVerify(PushReceiver.publicKey(key));
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(PushReceiver.decoded(parts[2]))).isTrue();
        assertThat(key).isEqualTo(keys.publicKey());
        JsonNode claims = JsonMapper.shared().readTree(PushReceiver.decoded(parts[1]));
        assertThat(claims.get("aud").asString()).isEqualTo("https://push.example");
        assertThat(claims.get("sub").asString()).isEqualTo("https://raakpunt.voorneaanzee.example");
        assertThat(Duration.between(
                        Instant.now(), Instant.ofEpochSecond(claims.get("exp").asLong())))
                .isBetween(Duration.ofMinutes(1), Duration.ofHours(24));
    }

    @Test
    void goodKeysOfABrowserCanBeUsed() {
        assertThat(sealing.canUse(browser.p256dh(), browser.auth())).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "'', ''",
        "no base64!, BTBZMqHH6r4Tts7J_aSIgg",
        "BTBZMqHH6r4Tts7J_aSIgg, BTBZMqHH6r4Tts7J_aSIgg",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4, short",
        // The last bit is another: the point is not on the curve.
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw8, BTBZMqHH6r4Tts7J_aSIgg"
    })
    void everythingElseCannot(String p256dh, String auth) {
        assertThat(sealing.canUse(p256dh, auth)).isFalse();
    }

    private Sealing.Sealed seal(String text) {
        Subscription to = new Subscription(
                UUID.randomUUID(),
                UUID.randomUUID(),
                "example",
                "https://push.example/send/abc",
                browser.p256dh(),
                browser.auth(),
                keys.publicKey(),
                "nl",
                "",
                Instant.EPOCH);
        return sealing.seal(text, to, QUESTION, Duration.ofHours(1));
    }

    private static PushSettings settings() {
        VapidKeys pair = VapidKeys.generate();
        byte[] number = pair.getPrivateKey().getS().toByteArray();
        byte[] fixed = new byte[32];
        int length = Math.min(number.length, fixed.length);
        System.arraycopy(number, number.length - length, fixed, fixed.length - length, length);
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        return new PushSettings(
                true,
                null,
                base64.encodeToString(pair.getApplicationServerKey()),
                base64.encodeToString(fixed),
                Map.of(),
                false,
                10,
                Duration.ofSeconds(10));
    }
}
