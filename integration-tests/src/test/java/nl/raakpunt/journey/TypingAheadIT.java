package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who types on while a caller talks loses no letter and presses no button, however late the page comes. */
@ExtendWith({RunningStack.class, Browsers.class})
class TypingAheadIT {
    private static final String NAME = "Jan de Vries";
    private static final String SECOND = "tweede beller: mijn paspoort is kwijt";

    @Test
    void aNameTypedAfterTheKeyForAnAnswerIsTheNameOfTheCaller(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            toTheResult(agent);
            Runnable letGo = agent.hold("**/zoeken/beantwoorden");
            agent.page()
                    .waitForRequest(
                            "**/zoeken/beantwoorden",
                            () -> agent.page().keyboard().press("a"));
            agent.page().keyboard().type(NAME.substring(0, 5));
            assertThat(agent.page().locator("#take-title, #taken-title")).hasCount(0);

            letGo.run();
            assertThat(agent.page().locator("#caller-name")).isFocused();
            agent.page().keyboard().type(NAME.substring(5));
            assertThat(agent.page().locator("#caller-name")).hasValue(NAME);
            assertThat(agent.page().locator("#taken-title")).hasCount(0);
            agent.isAccessible();

            agent.page().keyboard().press("Enter");
            assertThat(agent.page().locator("#taken-title")).hasText("Beantwoord en klaar");
            agent.follow(".rp-taken a[href^='/vragen/']");
            agent.see(NAME);
        }
    }

    @Test
    void theSecondCallersWordsAreWholeAndTheFirstCallKeepsItsOwn(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            toTheResult(agent);
            Runnable letGo = agent.hold("**/gesprekken/nieuw");
            agent.page()
                    .waitForRequest(
                            "**/gesprekken/nieuw", () -> agent.page().keyboard().press("t"));
            agent.page().keyboard().type(SECOND.substring(0, 10));

            letGo.run();
            Locator box = agent.page().locator("#text");
            assertThat(box).hasValue(SECOND.substring(0, 10));
            assertThat(box).isFocused();
            agent.page().keyboard().type(SECOND.substring(10));
            assertThat(box).hasValue(SECOND);
            assertThat(agent.page().locator(".rp-calls__now a")).containsText("tweede beller: mijn paspoort");
            agent.isAccessible();

            first(agent).click();
            assertThat(box).hasValue(Scene.CALLER);
        }
    }

    @Test
    void withoutConnectionNeitherCallersWordsAreLost(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            toTheResult(agent);
            List<Route> held = new ArrayList<>();
            agent.page().route("**/gesprekken/nieuw", held::add);
            agent.page()
                    .waitForRequest(
                            "**/gesprekken/nieuw", () -> agent.page().keyboard().press("t"));
            agent.page().keyboard().type("tweede");
            agent.cutOff(true);
            held.forEach(Route::abort);

            assertThat(agent.page().locator("#problem")).isVisible();
            assertThat(agent.page().locator("#text")).hasValue(Scene.CALLER + "\ntweede");
            agent.cutOff(false);
        }
    }

    @Test
    void theNextCallersWordsAreWholeFromTheFirstLetter(LocalStack stack, Browser browser) {
        String words = "hond poept in de straat in Tinte";
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            Scene.handOver(agent);
            assertThat(agent.page().locator("#taken-title")).isFocused();
            agent.page().keyboard().type("n" + words);

            assertThat(agent.page().locator("#text")).hasValue(words);
            assertThat(agent.page().locator("#taken-title")).hasCount(0);
            assertThat(agent.page().locator(".rp-calls__now a")).containsText("hond poept in de straat");
        }
    }

    @Test
    void whoTypesOverTheTourOfTheFirstTimeSearches(LocalStack stack, Browser browser) {
        String words = "mijn boom is ziek";
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            agent.page().evaluate("localStorage.removeItem('raakpunt.tour')");
            agent.context().addInitScript("localStorage.removeItem('raakpunt.tour')");
            agent.open("/");
            assertThat(agent.page().locator("#tour")).isVisible();
            agent.isAccessible();
            agent.page().keyboard().type(" ");
            assertThat(agent.page().locator("#tour")).isVisible();
            agent.page().keyboard().type(words);

            assertThat(agent.page().locator("#tour")).isHidden();
            assertThat(agent.page().locator("#text")).hasValue(words);
        }
    }

    private static void toTheResult(Desk agent) {
        agent.open("/");
        agent.find(Scene.CALLER, Scene.NAMED);
        agent.page().keyboard().press("Enter");
        assertThat(agent.page().locator("#result [data-main]")).isFocused();
    }

    /** The tab of the call that is not shown. */
    private static Locator first(Desk agent) {
        return agent.page()
                .locator(".rp-calls li:not(.rp-calls__now) a")
                .filter(new Locator.FilterOptions().setHasText("mijn buurman"))
                .last();
    }
}
