package nl.raakpunt.routing.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody makes this service call anything but the push services it knows. */
class PushServicesTests {

    private final PushServices services = services(false);

    @Test
    void knownPushServicesAreCalled() {
        assertThat(services.of("https://fcm.googleapis.com/fcm/send/abc:def")).hasValue("google");
        assertThat(services.of("https://FCM.googleapis.com:443/fcm/send/abc")).hasValue("google");
        assertThat(services.of("https://wns2-par02p.notify.windows.com/w/?token=abc"))
                .hasValue("microsoft");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "abc",
                "http://fcm.googleapis.com/fcm/send/abc",
                "https://fcm.googleapis.com:8443/fcm/send/abc",
                "https://fcm.googleapis.com.evil.example/",
                "https://evil.example/?fcm.googleapis.com",
                "https://fcm.googleapis.com@evil.example/",
                "https://user:password@fcm.googleapis.com/",
                "https://evil.example#fcm.googleapis.com",
                "https://notify.windows.com/",
                "https://.notify.windows.com/",
                "https://evilnotify.windows.com/",
                "https://127.0.0.1/",
                "http://localhost:9200/_search",
                "https://169.254.169.254/latest/meta-data/",
                "https://[::1]/",
                "https://10.0.0.1/",
                "file:///etc/passwd",
                "gopher://fcm.googleapis.com/",
                "https://fcm.googleapis.com\\@evil.example/",
                "//fcm.googleapis.com/",
                "https:fcm.googleapis.com"
            })
    void nothingElseIs(String address) {
        assertThat(services.of(address)).isEmpty();
    }

    @Test
    void ofThisMachineOnlyWhatIsNamedIsCalledAndOnlyInTests() {
        assertThat(services.of("http://127.0.0.1:1234/push")).isEmpty();
        assertThat(services(true).of("http://127.0.0.1:1234/push")).hasValue("here");
        assertThat(services(true).of("http://localhost:1234/push")).isEmpty();
        assertThat(services(true).of("http://fcm.googleapis.com/")).isEmpty();
    }

    private static PushServices services(boolean loopback) {
        return new PushServices(new PushSettings(
                true,
                null,
                "",
                "",
                Map.of("google", "fcm.googleapis.com", "microsoft", "*.notify.windows.com", "here", "127.0.0.1"),
                loopback,
                10,
                Duration.ofSeconds(1)));
    }
}
