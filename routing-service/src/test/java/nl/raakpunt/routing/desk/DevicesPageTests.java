package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notifications on a device, as far as they need no script. */
@DeskTest
class DevicesPageTests {
    private static final String ENDPOINT = "https://updates.push.services.mozilla.com/wpush/v2/abc";
    private static final String DEVICES = "/berichten/apparaten";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void forget() {
        jdbc.sql("delete from push_subscription").update();
    }

    @Test
    void withoutScriptsThePageSaysWhatIsNeeded() {
        Document page = Jsoup.parse(
                Browser.loggedInAs("r.hofland", port).get("/berichten").body());

        assertThat(page.select("#push").text())
                .contains("Meldingen op een apparaat", "alleen in een browser met JavaScript");
        assertThat(Base64.getUrlDecoder().decode(page.select("#push").attr("data-key")))
                .hasSize(65);
        assertThat(page.select("#push form[data-push=off]").hasAttr("hidden")).isTrue();
        assertThat(page.select("#push script[src*=push-]")).hasSize(1);
    }

    @Test
    void aDeviceIsSwitchedOnShownAndSwitchedOff() throws GeneralSecurityException {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        ruud.get("/berichten");
        HttpResponse<String> on = ruud.post(
                DEVICES,
                Map.of("endpoint", ENDPOINT, "p256dh", point(), "auth", "BTBZMqHH6r4Tts7J_aSIgg"),
                "User-Agent",
                "Mozilla/5.0 (Windows NT 10.0) Firefox/145.0");
        assertThat(on.statusCode()).isEqualTo(303);
        assertThat(on.headers().firstValue("Location")).hasValue("/berichten?apparaat=aan");

        String shown = ruud.get("/berichten?apparaat=aan").body();
        assertThat(shown)
                .contains("Meldingen staan aan op dit apparaat.", "Firefox · Windows", "aan sinds dinsdag 24 november")
                .doesNotContain(ENDPOINT, "BTBZMqHH6r4Tts7J_aSIgg");
        String off = Jsoup.parse(shown).select(".rp-device form").attr("action");
        assertThat(Browser.loggedInAs("i.dewit", port).post(off, Map.of()).statusCode())
                .as("of somebody else")
                .isEqualTo(404);
        assertThat(ruud.post(off, Map.of()).headers().firstValue("Location")).hasValue("/berichten?apparaat=uit");
        assertThat(ruud.get("/berichten").body()).doesNotContain("Firefox · Windows");
    }

    @Test
    void whatCannotBeUsedIsToldInPlainWords() {
        Browser ruud = Browser.loggedInAs("r.hofland", port);
        ruud.get("/berichten");
        assertThat(ruud.post(DEVICES, Map.of("endpoint", "https://127.0.0.1/x", "p256dh", "a", "auth", "b"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/berichten?apparaat=onbekend");
        assertThat(ruud.post(DEVICES, Map.of("endpoint", ENDPOINT, "p256dh", "a", "auth", "b"))
                        .headers()
                        .firstValue("Location"))
                .hasValue("/berichten?apparaat=mislukt");
        assertThat(ruud.get("/berichten?apparaat=mislukt").body())
                .contains("uw browser gaf iets wat wij niet kunnen gebruiken");
        assertThat(ruud.get("/berichten?apparaat=%3Cb%3E").body()).doesNotContain("push.news", "<b>");
    }

    @Test
    void theServiceWorkerShowsWhatComesAndOpensOnlyThisSite() {
        assertThat(new Browser(port).get("/dienst.js").body())
                .contains("addEventListener('push'", "showNotification", "addEventListener('notificationclick'")
                .contains("url.origin !== self.location.origin");
    }

    private static String point() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        ECPublicKey key = (ECPublicKey) generator.generateKeyPair().getPublic();
        byte[] point = new byte[65];
        point[0] = 4;
        put(key.getW().getAffineX(), point, 1);
        put(key.getW().getAffineY(), point, 33);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(point);
    }

    private static void put(BigInteger number, byte[] point, int at) {
        byte[] bytes = number.toByteArray();
        int length = Math.min(bytes.length, 32);
        System.arraycopy(bytes, bytes.length - length, point, at + 32 - length, length);
    }
}
