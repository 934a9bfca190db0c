package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A page says so when something does not work and mends itself; going back shows a page, never a browser's error. */
@ExtendWith({RunningStack.class, Browsers.class})
class HonestPagesIT {
    private static final String SEARCH = "**/zoeken";
    private static final String LIVE = "**/vragen/live";

    @Test
    void aSearchThatFailsLeavesNoOldAnswerAndIsAskedAgainByItself(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            agent.find(Scene.CALLER, Scene.NAMED);
            agent.serverFails(SEARCH, 500);
            agent.page().locator("#text").fill("ik wil trouwen in Brielle");
            assertThat(agent.page().locator("#problem")).isVisible();
            assertThat(agent.page().locator("#result")).containsText("Zoeken lukte niet.");
            assertThat(agent.page().locator("#result")).not().containsText("Sanne van der Meer");
            agent.isAccessible();
            agent.shoot("search-failed");

            agent.page().unroute(SEARCH);
            assertThat(agent.page().locator("#result")).not().containsText("Zoeken lukte niet.");
            assertThat(agent.page().locator("#result .nl-button").first()).isVisible();
            assertThat(agent.page().locator("#problem")).isHidden();
            assertThat(agent.page().locator("#text")).isFocused();
            assertThat(agent.page().locator("#text")).hasValue("ik wil trouwen in Brielle");
        }
    }

    @Test
    void aHandoverThatFailsIsSaidAndTheAnswerToTheSameWordsStays(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            agent.find(Scene.CALLER, Scene.NAMED);
            agent.serverFails("**/zoeken/overdragen", 400);
            agent.page().keyboard().press("Control+Enter");
            assertThat(agent.page().locator("#problem")).isVisible();
            agent.see(Scene.NAMED);
            assertThat(agent.page().locator("#result")).not().containsText("about:blank");

            agent.page().unroute("**/zoeken/overdragen");
            agent.page().keyboard().press("Control+Enter");
            agent.awaitShown("#take-title");
            assertThat(agent.page().locator("#problem")).isHidden();
        }
    }

    @Test
    void aPageThatIsNotUpdatedSaysSoAndReadsWhatItMissed(LocalStack stack, Browser browser) {
        try (Desk colleague = Desk.of(browser, stack, Cast.OWNER)) {
            colleague.page().route(LIVE, route -> route.abort());
            colleague.open("/vragen");
            assertThat(colleague.page().locator("#stale")).containsText("Deze pagina wordt nu niet bijgewerkt.");
            assertThat(colleague.page().locator("#stale p")).isVisible();
            colleague.isAccessible();
            colleague.shoot("not-updated");
            String reference = new Scene(stack, browser).handedOver().reference();
            assertThat(colleague.row("#lists", reference)).hasCount(0);

            colleague.page().unroute(LIVE);
            assertThat(colleague.row("#lists", reference)).isVisible();
            assertThat(colleague.page().locator("#stale p")).isHidden();
        }
    }

    @Test
    void whoIsLoggedOutByARestartIsToldOnAPageThatWasLeftOpen(LocalStack stack, Browser browser) {
        try (Desk colleague = Desk.of(browser, stack, Cast.OWNER)) {
            colleague.page().route(LIVE, route -> route.abort());
            colleague.open("/vragen");
            assertThat(colleague.page().locator("#stale p")).isVisible();
            colleague.forgetLogin();
            colleague.page().unroute(LIVE);

            assertThat(colleague.page().locator("#relogin-title")).isVisible();
            assertThat(colleague.page().locator("#relogin")).containsText("U bent niet meer ingelogd.");
            colleague.page().keyboard().press("Escape");
            assertThat(colleague.page().locator("#relogin-title")).isHidden();
            colleague.page().locator("#stale").getByRole(AriaRole.BUTTON).click();
            colleague.page().locator("#again-password").fill(Cast.PASSWORD);
            colleague.page().keyboard().press("Enter");
            assertThat(colleague.page().locator("#relogin-title")).isHidden();
            assertThat(colleague.page().locator("#stale p")).isHidden();
        }
    }

    @Test
    void goingBackAfterTakingAQuestionFromAMailShowsWhatBecameOfTheLink(LocalStack stack, Browser browser) {
        Scene scene = new Scene(stack, browser);
        String link = scene.actionLink(scene.handedOver().reference());
        try (Desk colleague = Desk.ofVisitor(browser, stack, link)) {
            Page page = colleague.page();
            page.locator("form[action$='/actie/accept'] button").click();
            colleague.see("De vraag is nu van u.");
            page.goBack();
            colleague.see("Deze link is al gebruikt.");
            page.goForward();
            colleague.see("De vraag is nu van u.");
        }
    }

    @Test
    void goingBackAfterAQuestionWasSentShowsAnEmptyForm(LocalStack stack, Browser browser) {
        try (Desk citizen = Desk.ofVisitor(browser, stack, "/vraag-stellen")) {
            Page page = citizen.page();
            page.fill("#text", "Mag ik een boom kappen in mijn tuin?");
            page.fill("#name", "Jan Jansen");
            page.fill("#mail", "geen adres");
            citizen.press("Verstuur uw vraag");
            citizen.see("Kijk uw e-mailadres na.");
            assertThat(page.locator("#text")).hasValue("Mag ik een boom kappen in mijn tuin?");
            assertThat(page.url()).endsWith("/vraag-stellen?verder=ja");
            page.fill("#mail", Scene.CITIZEN);
            citizen.press("Verstuur uw vraag");
            citizen.see("Wij hebben uw vraag ontvangen.");

            page.goBack();
            assertThat(page.locator("form[action$='/vraag-stellen']")).isVisible();
            assertThat(page.content()).doesNotContain("geen adres");
        }
    }
}
