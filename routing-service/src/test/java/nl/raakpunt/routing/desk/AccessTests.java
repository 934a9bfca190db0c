package nl.raakpunt.routing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@DeskTest
class AccessTests {
    private static final AtomicInteger STRANGERS = new AtomicInteger();

    @LocalServerPort
    private int port;

    @Test
    void aStrangerIsAskedToLogInAndThenGoesOnToThePageAskedFor() {
        var browser = new Browser(port);
        var first = browser.get("/vragen");
        browser.get("/inloggen");
        var in = browser.post("/inloggen", Map.of("username", "l.bakker", "password", "demo"));

        assertThat(location(first)).isEqualTo("/inloggen");
        assertThat(location(in)).isEqualTo("/vragen");
        assertThat(browser.get("/vragen").body()).contains("Lotte Bakker", "Mijn vragen");
    }

    @Test
    void aWrongPasswordIsSaidPlainlyAndWithoutTheName() {
        var browser = new Browser(port);
        browser.get("/inloggen");
        var answer = browser.post("/inloggen", Map.of("username", stranger(), "password", "fout"));

        assertThat(location(answer)).isEqualTo("/inloggen?fout=gegevens");
        assertThat(browser.get("/inloggen?fout=gegevens").body()).contains("horen niet bij elkaar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"*)(uid=*", "*", "l.bakker)(objectClass=*", "\u0000", ")(|(uid=*"})
    void searchSyntaxInTheNameOpensNothing(String name) {
        var browser = new Browser(port);
        browser.get("/inloggen");

        assertThat(location(browser.post("/inloggen", Map.of("username", name, "password", "demo"))))
                .startsWith("/inloggen?fout=");
        assertThat(location(browser.get("/vragen"))).isEqualTo("/inloggen");
    }

    @Test
    void tooManyWrongPasswordsGiveAPause() {
        var browser = new Browser(port);
        browser.get("/inloggen");
        var name = stranger();
        for (var i = 0; i < 5; i++) {
            browser.post("/inloggen", Map.of("username", name, "password", "fout"));
        }

        assertThat(location(browser.post("/inloggen", Map.of("username", name, "password", "demo"))))
                .isEqualTo("/inloggen?fout=te-vaak");
    }

    @Test
    void whenTheStaffDirectoryIsDownThePageSaysSoAndHealthToo() {
        var browser = new Browser(port);
        browser.get("/inloggen");
        DeskParts.LDAP.stop();
        try {
            var answer = browser.post("/inloggen", Map.of("username", "l.bakker", "password", "demo"));
            assertThat(location(answer)).isEqualTo("/inloggen?fout=storing");
            assertThat(browser.get("/inloggen?fout=storing").body()).contains("Inloggen is even niet mogelijk");
            assertThat(browser.get("/actuator/health", "Accept", "application/json")
                            .body())
                    .contains("nobody can log in");
            assertThat(browser.get("/readyz", "Accept", "application/json").statusCode())
                    .isEqualTo(200);
        } finally {
            DeskParts.LDAP.start();
        }
    }

    @Test
    void theSessionGetsANewIdAtLoginAndEndsAtLogout() {
        var browser = Browser.loggedInAs("l.bakker", port);
        var cookie = browser.cookie("raakpunt");

        assertThat(cookie.isHttpOnly()).isTrue();
        var loggedOut = browser.post("/uitloggen", Map.of());
        assertThat(new Browser(port).get(location(loggedOut)).body()).contains("U bent uitgelogd");
        assertThat(location(browser.get("/vragen"))).isEqualTo("/inloggen");
        var stolen = new Browser(port).get("/vragen", "Cookie", "raakpunt=" + cookie.getValue());
        assertThat(location(stolen)).isEqualTo("/inloggen");
    }

    @Test
    void strangersGetNoSessionAndCookiesStayOnTheSite() {
        var answer = new Browser(port).get("/vragen");

        assertThat(answer.headers().allValues("set-cookie"))
                .isNotEmpty()
                .noneSatisfy(cookie -> assertThat(cookie).startsWith("raakpunt="))
                .allSatisfy(cookie -> assertThat(cookie).contains("HTTPOnly", "SameSite="));
    }

    @ParameterizedTest
    @CsvSource({"/zoeken", "/vragen/vastleggen", "/uitloggen", "/inloggen", "/v1/questions"})
    void aFormWithoutItsTokenIsRefused(String path) {
        var browser = Browser.loggedInAs("l.bakker", port);
        var answer = browser.post(path, Map.of("text", "boom", "_csrf", "vals"));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).doesNotContain("Exception");
    }

    @Test
    void anOpenPageWhoseSessionEndedGetsNoRedirect() {
        var browser = new Browser(port);
        browser.get("/inloggen");

        assertThat(browser.post("/zoeken", Map.of("text", "boom"), "HX-Request", "true")
                        .statusCode())
                .isEqualTo(401);
        assertThat(browser.post("/inloggen", Map.of("username", "l.bakker", "password", "demo"), "HX-Request", "true")
                        .statusCode())
                .isEqualTo(204);
        assertThat(browser.post("/zoeken", Map.of("text", "boom"), "HX-Request", "true")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void theApiAnswersWithAProblemInsteadOfARedirect() {
        var answer = new Browser(port).get("/v1/questions/mine", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(answer.headers().firstValue("api-version")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"//evil.example", "/inloggen?continue=//evil.example"})
    void nobodyIsSentToAnotherSite(String path) {
        var browser = new Browser(port);
        browser.get(path);
        browser.get("/inloggen");
        var answer = browser.post("/inloggen", Map.of("username", "l.bakker", "password", "demo"));

        assertThat(location(answer)).isIn("/", "/vragen");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/inloggen",
                "/vragen",
                "/vragen/live",
                "/bestaat-niet",
                "/v1/questions/mine",
                "/livez",
                "ASSET",
                "FORBIDDEN"
            })
    void everyAnswerCarriesTheSecurityHeaders(String path) {
        var browser = path.equals("/inloggen") ? new Browser(port) : Browser.loggedInAs("l.bakker", port);
        var headers = switch (path) {
            case "ASSET" -> browser.get(asset(browser)).headers();
            case "FORBIDDEN" -> browser.post("/zoeken", Map.of("_csrf", "vals")).headers();
            case "/vragen/live" -> browser.open(path).headers();
            default -> browser.get(path).headers();
        };

        assertThat(headers.firstValue("content-security-policy").orElseThrow())
                .contains("default-src 'none'", "script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(headers.firstValue("x-content-type-options")).hasValue("nosniff");
        assertThat(headers.firstValue("x-frame-options")).hasValue("DENY");
        assertThat(headers.firstValue("referrer-policy")).hasValue("same-origin");
        assertThat(headers.firstValue("cache-control")).isPresent();
    }

    @Test
    void onlyAdministratorsSeeMetrics() {
        assertThat(Browser.loggedInAs("l.bakker", port).get("/actuator/metrics").statusCode())
                .isEqualTo(403);
        assertThat(Browser.loggedInAs("l.bakker", port).get("/actuator/env").statusCode())
                .isIn(403, 404);
    }

    static String asset(Browser browser) {
        var page = browser.get("/vragen").body();
        var start = page.indexOf("/assets/");
        return page.substring(start, page.indexOf('"', start));
    }

    private static String stranger() {
        return "vreemde" + STRANGERS.incrementAndGet();
    }

    private static String location(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isIn(List.of(302, 303));
        return answer.headers().firstValue("location").orElseThrow();
    }
}
