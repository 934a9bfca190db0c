package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A caller's words become a question that somebody finishes; on a Tuesday at ten o'clock. */
@ExtendWith({RunningStack.class, Browsers.class})
class MainJobIT {
    private static final int MOST_KEYS = 12;
    private static final String CALLER = "mijn buurman in Rockanje heeft een boom gekapt, mag dat?";

    @Test
    void aQuestionGoesFromTheCallersWordsToTheAnswer(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker");
                Desk colleague = Desk.of(browser, stack, "s.vandermeer")) {
            colleague.open("/vragen");

            agent.find(CALLER, Scene.NAMED);
            agent.see("Sanne van der Meer");
            agent.see("Nu bereikbaar tot 16:00");
            agent.see("‘Boom kappen of laten kappen’ in Rockanje.");
            agent.see("boom, gekapt");
            agent.isAccessible();
            agent.shoot("desk-found");

            agent.page().keyboard().press("Control+Enter");
            assertThat(agent.page().locator("#caller-name")).isFocused();
            agent.page().keyboard().type("Mevrouw Jansen");
            agent.isAccessible();
            agent.shoot("desk-handover");
            agent.page().keyboard().press("Enter");
            assertThat(agent.page().locator("#taken-title")).isVisible();
            agent.see("Sanne");
            agent.isAccessible();
            agent.shoot("desk-taken");
            String reference = agent.page().locator(".rp-taken .rp-reference").innerText();
            assertThat(reference).matches("VAZ-[0-9A-Z]{4}-[0-9A-Z]{4}");

            assertThat(colleague.page().locator("#lists")).containsText(reference);
            colleague.isAccessible();
            colleague.shoot("questions-offered");
            colleague.row("#lists", reference).getByRole(AriaRole.BUTTON).click();
            assertThat(colleague.row("#lists", reference).locator("form[action$='/overnemen']"))
                    .hasCount(0);
            assertThat(agent.page().locator("#taken-status")).containsText("Sanne");

            colleague.open("/vragen");
            colleague
                    .row("#owned-title ~ ul", reference)
                    .getByRole(AriaRole.LINK)
                    .click();
            colleague.isAccessible();
            colleague.shoot("question-owned");
            colleague.page().locator("#act-answer").fill("Voor deze boom was een vergunning gegeven.");
            colleague.page().locator("#caller-knows").check();
            colleague.page().keyboard().press("Control+Enter");
            assertThat(colleague.page().locator("#question-status")).containsText("De vraag is klaar");
            colleague.shoot("question-closed");

            agent.open("/vragen");
            assertThat(agent.page().locator("#out-title ~ ul")).containsText(reference);
            agent.isAccessible();
            agent.shoot("questions-set-out");
            await().untilAsserted(() -> assertThat(stack.mails())
                    .anyMatch(mail -> mail.to().contains("s.vandermeer")
                            && mail.text().contains(reference)
                            && !mail.text().contains("Jansen")));
        }
    }

    @Test
    void fromTheWordsToTheOfferTakesAFewKeys(LocalStack stack, Browser browser) {
        String name = "Mevrouw Jansen";
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            agent.find(CALLER, Scene.NAMED);
            agent.context()
                    .addInitScript("let keys = 0; addEventListener('keydown', () => (window.rpKeys = ++keys), true)");
            agent.open("/");
            agent.find(CALLER, Scene.NAMED);
            agent.page().keyboard().press("Control+Enter");
            assertThat(agent.page().locator("#caller-name")).isFocused();
            agent.page().keyboard().type(name);
            agent.page().keyboard().press("Enter");
            assertThat(agent.page().locator("#taken-title")).isVisible();

            int pressed = ((Number) agent.page().evaluate("rpKeys")).intValue();
            assertThat(pressed - CALLER.length() - name.length())
                    .as("keys beyond the words and the name")
                    .isLessThanOrEqualTo(MOST_KEYS);
        }
    }

    /** Without the key for the next call: the box is there, so the next caller's words are typed into it. */
    @Test
    void theNextCallersWordsAreASearchAndGetNothingOfTheCallerBefore(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            Scene.handOver(agent);
            assertThat(agent.page().locator("#text")).hasValue("");

            agent.find("mijn rijbewijs is kwijt", "Rijbewijs kwijt of gestolen");
            assertThat(agent.page().locator("#text")).isFocused();
            assertThat(agent.page().locator("#answer-title")).hasText("Rijbewijs kwijt of gestolen");
            agent.page().keyboard().press("Control+Enter");
            assertThat(agent.page().locator("#caller-name")).hasValue("");
        }
    }

    @Test
    void aKeyPressedBeforeTheAnswerIsThereIsMeantForThatAnswer(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            agent.find("ik wil trouwen in Brielle", "trouwen");
            Runnable letGo = agent.holdSearches();
            agent.ask(CALLER);
            agent.page().keyboard().press("Control+Enter");
            assertThat(agent.page().locator("#take-title")).hasCount(0);

            letGo.run();
            assertThat(agent.page().locator("#caller-name")).isFocused();
            assertThat(agent.page().locator("#take-title")).containsText("Sanne van der Meer");
            agent.awaitQuiet();
            assertThat(agent.page().locator("#caller-name")).isFocused();
        }
    }

    @Test
    void whatWasChosenStaysWhenAnEarlierSearchIsAnsweredLater(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            agent.find(CALLER, Scene.NAMED);
            Runnable letGo = agent.holdSearches();
            agent.page()
                    .waitForRequest(
                            "**/zoeken", () -> agent.page().locator("#text").pressSequentially(" Ja?"));
            agent.page().locator("#result [data-key=d]").click();
            agent.page().locator("#caller-name").fill("Mevrouw Jansen");

            letGo.run();
            agent.awaitQuiet();
            assertThat(agent.page().locator("#caller-name")).hasValue("Mevrouw Jansen");
        }
    }

    /** The search waits a moment for more words; by the time it would go out, the question is being taken. */
    @Test
    void wordsTypedJustBeforeAQuestionIsTakenDoNotReplaceWhatTheTakingShows(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            Scene.take(agent);
            agent.awaitQuiet();
            agent.stopTime();
            Runnable letGo = agent.hold("**/vragen/overdragen");
            List<String> searches = new ArrayList<>();
            agent.page().onRequest(request -> {
                if (request.url().endsWith("/zoeken")) searches.add(request.url());
            });

            agent.page().locator("#text").pressSequentially(" Ja?");
            agent.page()
                    .waitForRequest(
                            "**/vragen/overdragen",
                            () -> agent.page().locator("#caller-name").press("Enter"));
            agent.page().clock().runFor(Duration.ofSeconds(2).toMillis());
            assertThat(agent.page().locator("#take-title")).isVisible();
            assertThat(searches).isEmpty();

            letGo.run();
            agent.page().clock().resume();
            assertThat(agent.page().locator("#taken-title")).isVisible();
            agent.awaitQuiet();
            assertThat(agent.page().locator("#taken-title")).isVisible();
            assertThat(agent.page().locator("#text")).hasValue("");
            assertThat(searches).isEmpty();
        }
    }

    @Test
    void anAdministratorSeesHowTheStaffDirectoryIsReadAndReadsItAgain(LocalStack stack, Browser browser) {
        try (Desk administrator = Desk.of(browser, stack, "r.hofland")) {
            administrator.open("/beheer/personeelslijst");
            administrator.see("gelezen");
            administrator.isAccessible();
            administrator.shoot("staff-list");

            administrator
                    .page()
                    .locator("main form[action$='inlezen'] button")
                    .first()
                    .click();
            assertThat(administrator.page().locator("main form[action$='inlezen'] button"))
                    .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
            administrator.page().locator(".rp-table tbody a").first().click();
            administrator.see("Wijzigingen");
            administrator.isAccessible();
            administrator.shoot("staff-run");
        }
    }
}
