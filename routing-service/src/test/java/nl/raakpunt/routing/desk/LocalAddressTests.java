package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/vragen", "/inzicht?van=2026-11-01&per=week", "/wie-is-wie/%20x", "/beheer/post#een"})
    void anAddressOfThisServiceStays(String address) {
        assertThat(LocalAddress.of(address)).isEqualTo(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "vragen",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n//evil.example",
                "https://evil.example/vragen",
                "javascript:alert(1)",
                "/a//evil.example",
                "/vragen bij het raam",
                "http:/vragen",
                "/%"
            })
    void everyOtherOneLeadsToTheFirstPage(String address) {
        assertThat(LocalAddress.of(address)).isEqualTo("/");
    }

    @Test
    void oneThatIsTooLongOrMissingDoesToo() {
        assertThat(LocalAddress.of(null)).isEqualTo("/");
        assertThat(LocalAddress.of("/" + "a".repeat(2_000))).isEqualTo("/");
    }

    @Test
    void ofAWholeAddressOnlyThisHostIsTaken() {
        assertThat(LocalAddress.within("http://desk:8080/vragen?x=1#y", "desk:8080"))
                .isEqualTo("/vragen?x=1");
        assertThat(LocalAddress.within("http://evil.example/vragen", "desk:8080"))
                .isNull();
        assertThat(LocalAddress.within("http://desk:8080@evil.example/", "desk:8080"))
                .isNull();
        assertThat(LocalAddress.within("not an address", "desk:8080")).isNull();
        assertThat(LocalAddress.within(null, null)).isNull();
    }
}
