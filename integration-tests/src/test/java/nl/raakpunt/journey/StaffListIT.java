package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Part;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The page of administrators: readable on every screen, and plain about what is switched off. */
@ExtendWith({RunningStack.class, Browsers.class})
class StaffListIT {
    private static final String PAGE = "/beheer/personeelslijst";
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int NARROWEST = 320;

    @Test
    void itIsReadableInTheDarkAndOnTheNarrowestScreen(LocalStack stack, Browser browser) {
        try (Desk administrator = Desk.of(browser, stack, Cast.ADMIN)) {
            administrator.open(PAGE);
            administrator.isAccessible();
            administrator.shoot("staff-light");
            administrator.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            administrator.isAccessible();
            administrator.shoot("staff-dark");
            administrator.page().setViewportSize(NARROWEST, 800);
            administrator.isAccessible();
            administrator.shoot("staff-narrow");
            assertThat(administrator.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(NARROWEST);
        }
    }

    @Test
    void withoutTheStaffDirectoryItSaysWhatHappenedWhatWorksAndWhatToDo(LocalStack stack, Browser browser) {
        try (Desk administrator = Desk.of(browser, stack, Cast.ADMIN)) {
            administrator.open(PAGE);
            stack.stop(Part.LDAP);
            try {
                administrator
                        .page()
                        .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Nu inlezen"))
                        // A reading that had just begun waits half a minute for the server that is gone.
                        .click(new Locator.ClickOptions().setTimeout((double) PATIENCE.toMillis()));
                await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
                    administrator.open(PAGE);
                    assertThat(administrator.page().locator("main").innerText())
                            .contains("De medewerkersgids is niet bereikbaar.", "Nu inlezen");
                });
                administrator.see("Kijk of de server aanstaat en of het adres klopt.");
                administrator.see("Er is niets veranderd.");
                administrator.isAccessible();
                administrator.shoot("staff-without-ldap");
                administrator.page().locator(".rp-table tbody a").first().click();
                assertThat(administrator.page().locator("h1")).containsText("Ronde van");
                administrator.shoot("staff-run-without-ldap");
            } finally {
                stack.start(Part.LDAP);
            }
        }
    }

    @Test
    void withoutElasticsearchItSaysThatSearchIsLimitedAndReadingGoesOn(LocalStack stack, Browser browser) {
        try (Desk administrator = Desk.of(browser, stack, Cast.ADMIN)) {
            stack.stop(Part.ELASTICSEARCH);
            try {
                administrator.open(PAGE);
                administrator.shoot("staff-without-elasticsearch");
                administrator.open("/");
                administrator.ask("sanne van der meer");
                administrator.see("Zoeken werkt nu beperkt");
                administrator.see("Sanne van der Meer");
                administrator.shoot("search-without-elasticsearch");
            } finally {
                stack.start(Part.ELASTICSEARCH);
            }
        }
    }
}
