package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a colleague says of herself reaches a page that is open already; on a Tuesday at ten o'clock. */
@ExtendWith({RunningStack.class, Browsers.class})
class LiveStatesIT {
    private static final double PATIENCE = 30_000;

    @Test
    void anOpenPageShowsWhatAColleagueSaysMeanwhileAndKeepsWhatWasTyped(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker");
                Desk colleague = Desk.of(browser, stack, "s.vandermeer")) {
            agent.find(Scene.CALLER, "Nu bereikbaar tot 16:00");

            colleague.open("/bereikbaarheid");
            colleague.see("Nu bereikbaar tot 16:00");
            colleague.isAccessible();
            colleague.shoot("reachability");
            colleague.page().locator("#say").fill("terug om 14:00");
            colleague.page().keyboard().press("Enter");
            colleague.see("14:00");

            assertThat(agent.page().locator(".rp-person [data-person]"))
                    .containsText("14:00", new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
            assertThat(agent.page().locator("#text"))
                    .hasValue("mijn buurman in Rockanje heeft een boom gekapt, mag dat?");

            colleague.page().locator("form[action$='status-weg'] button").click();
            assertThat(agent.page().locator(".rp-person [data-person]"))
                    .containsText(
                            "Nu bereikbaar tot 16:00",
                            new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE));
        }
    }
}
