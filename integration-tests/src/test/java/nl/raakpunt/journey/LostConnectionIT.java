package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever happens to a page, the words that were typed stay: without connection, or logged out meanwhile. */
@ExtendWith({RunningStack.class, Browsers.class})
class LostConnectionIT {
    private static final String ANSWER = "Voor deze boom was een vergunning gegeven.";

    @Test
    void withoutConnectionThePageSaysSoKeepsTheWordsAndGoesOn(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            agent.find(Scene.CALLER, Scene.NAMED);
            agent.cutOff(true);
            agent.ask("ik wil trouwen in Brielle");
            assertThat(agent.page().locator("#problem")).isVisible();
            assertThat(agent.page().locator("#text")).hasValue("ik wil trouwen in Brielle");
            agent.isAccessible();
            agent.shoot("offline");

            agent.cutOff(false);
            agent.page().locator("#text").pressSequentially(", kan dat?");
            assertThat(agent.page().locator("#problem")).isHidden();
            assertThat(agent.page().locator("#text")).hasValue("ik wil trouwen in Brielle, kan dat?");
            assertThat(agent.page().locator("main")).not().containsText("Sanne van der Meer");
        }
    }

    @Test
    void moreThanIsReadAtOnceIsSaidSoAndStays(LocalStack stack, Browser browser) {
        String folder = "een hele map met brieven. ".repeat(50_000);
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            agent.sendsTooMuch();
            agent.page().locator("#text").fill(folder);
            assertThat(agent.page().locator("#problem")).containsText("Dit is te veel tekst.");
            assertThat(agent.page().locator("#problem [data-text=too-much]")).isVisible();
            assertThat(agent.page().locator("#problem [data-text=failed]")).isHidden();
            assertThat(agent.page().locator("#text").inputValue()).isEqualTo(folder);

            agent.page().locator("#text").fill(Scene.CALLER);
            agent.see("Sanne van der Meer");
            assertThat(agent.page().locator("#problem")).isHidden();
        }
    }

    @Test
    void anAnswerThatCouldNotBeSentIsStillThere(LocalStack stack, Browser browser) {
        String reference = new Scene(stack, browser).handedOver().reference();
        try (Desk colleague = Desk.of(browser, stack, Cast.OWNER)) {
            Scene.question(colleague, reference, true);
            colleague.page().locator("#act-answer").fill(ANSWER);
            colleague.cutOff(true);
            colleague.page().keyboard().press("Control+Enter");
            assertThat(colleague.page().locator("#problem")).isVisible();
            assertThat(colleague.page().locator("#act-answer")).hasValue(ANSWER);

            colleague.cutOff(false);
            colleague.page().locator("#act-answer").press("Control+Enter");
            assertThat(colleague.page().locator("#question-status")).containsText("beantwoord");
            colleague.see(ANSWER);
        }
    }

    @Test
    void whoIsLoggedOutWhileTypingLogsInOnTopAndGoesOn(LocalStack stack, Browser browser) {
        String reference = new Scene(stack, browser).handedOver().reference();
        try (Desk colleague = Desk.of(browser, stack, Cast.OWNER)) {
            Scene.question(colleague, reference, true);
            colleague.page().locator("#act-answer").fill(ANSWER);
            colleague.forgetLogin();
            colleague.page().locator("#act-answer").press("Control+Enter");
            logInOnTop(colleague);
            assertThat(colleague.page().locator("#act-answer")).hasValue(ANSWER);

            colleague.page().locator("#act-answer").press("Control+Enter");
            assertThat(colleague.page().locator("#question-status")).containsText("beantwoord");
        }
    }

    @Test
    void whoIsLoggedOutDuringACallSearchesOnAndHandsOver(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            Scene.take(agent);
            agent.page().locator("#caller-name").fill("Mevrouw Jansen");
            agent.forgetLogin();
            agent.page().keyboard().press("Enter");
            logInOnTop(agent);
            assertThat(agent.page().locator("#caller-name")).hasValue("Mevrouw Jansen");
            agent.page().locator("#caller-name").press("Enter");
            agent.awaitShown("#taken-title");

            agent.open("/");
            agent.forgetLogin();
            // At once: whoever types on meets the dialog halfway.
            agent.page().locator("#text").fill(Scene.CALLER);
            logInOnTop(agent);
            agent.see("Sanne van der Meer");
            assertThat(agent.page().locator("#text")).hasValue(Scene.CALLER);
        }
    }

    @Test
    void callsInHandAreThereAsTheyWereAfterAReload(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            String first = callWithWrittenAnswer(agent, "Mevrouw De Graaf");
            agent.page().locator("[data-key=t]").click();
            agent.find("mijn paspoort is kwijt", "paspoort");

            agent.page().reload();
            assertThat(agent.page().locator("#text")).hasValue("mijn paspoort is kwijt");
            agent.page()
                    .locator(".rp-calls")
                    .getByText("Mevrouw De Graaf")
                    .first()
                    .click();
            isAsItWas(agent, "Mevrouw De Graaf");
            agent.page().reload();
            isAsItWas(agent, "Mevrouw De Graaf");
            assertThat(agent.page().url()).isEqualTo(first);

            agent.page().locator("#take-answer").press("Control+Enter");
            agent.awaitShown("#taken-title");
            agent.open("/");
            assertThat(agent.page().locator(".rp-calls")).not().containsText("Mevrouw De Graaf");
        }
    }

    @Test
    void callsInHandAreThereAsTheyWereAfterLoggingInAgain(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            callWithWrittenAnswer(agent, "Meneer Bosch");
            agent.forgetLogin();
            agent.page().reload();
            agent.logIn(Cast.AGENT, Cast.PASSWORD);
            isAsItWas(agent, "Meneer Bosch");

            agent.forgetLogin();
            agent.page().locator("#take-answer").fill(ANSWER + " Dat is zo.");
            logInOnTop(agent);
            await().untilAsserted(() -> {
                agent.page().reload();
                assertThat(agent.page().locator("#take-answer").inputValue()).isEqualTo(ANSWER + " Dat is zo.");
            });
            agent.page().locator(".rp-calls__now button").click();
        }
    }

    /** Words, place, caller and a begun answer; gives the address of the call. */
    private static String callWithWrittenAnswer(Desk agent, String caller) {
        agent.find(Scene.CALLER, Scene.NAMED);
        agent.page().selectOption("#area", "rockanje");
        agent.page().locator("#desk-caller summary").click();
        fillAndLeave(agent, "#desk-name", caller);
        fillAndLeave(agent, "#desk-phone", "0612345678");
        agent.page().locator("[data-key=a]").click();
        agent.awaitShown("#take-answer");
        int half = ANSWER.length() / 2;
        keeping(agent, () -> agent.page().locator("#take-answer").fill(ANSWER.substring(0, half)));
        agent.awaitQuiet();
        // Keeping what was written moves nothing: who types on, types on there.
        keeping(agent, () -> agent.page().keyboard().type(ANSWER.substring(half)));
        assertThat(agent.page().locator("#take-answer")).hasValue(ANSWER);
        return agent.page().url();
    }

    private static void keeping(Desk agent, Runnable writing) {
        Response kept = agent.page().waitForResponse(response -> response.url().endsWith("/zoeken/concept"), writing);
        assertThat(kept.status()).isEqualTo(200);
    }

    /** What is filled in is kept when the field is left. */
    private static void fillAndLeave(Desk agent, String field, String value) {
        agent.page().waitForResponse(response -> response.url().endsWith("/zoeken"), () -> {
            agent.page().locator(field).fill(value);
            agent.page().locator(field).blur();
        });
    }

    private static void isAsItWas(Desk agent, String caller) {
        assertThat(agent.page().locator("#text")).hasValue(Scene.CALLER);
        assertThat(agent.page().locator("#area")).hasValue("rockanje");
        assertThat(agent.page().locator("#desk-name")).hasValue(caller);
        assertThat(agent.page().locator("#desk-phone")).hasValue("0612345678");
        assertThat(agent.page().locator("#caller-name")).hasValue(caller);
        assertThat(agent.page().locator("#take-answer")).hasValue(ANSWER);
    }

    @Test
    void aFormThatLeadsToAnotherPageStaysUntilItCanBeSent(LocalStack stack, Browser browser) {
        try (Desk lead = Desk.of(browser, stack, Cast.TEAM_LEAD)) {
            lead.open("/verdeelregels/nieuw");
            lead.page().fill("#name", "Tinte naar Ingrid");
            lead.page().selectOption("#areas", "tinte");
            lead.page().check("#outcome-PERSON");
            lead.page().fill("#person", "Ingrid de Wit");
            lead.cutOff(true);
            lead.press("Verder");
            assertThat(lead.page().locator("#problem")).isVisible();
            assertThat(lead.page().locator("#name")).hasValue("Tinte naar Ingrid");

            lead.cutOff(false);
            lead.forgetLogin();
            // The page may have noticed by itself, and then the dialog lies over the button already.
            lead.page()
                    .getByRole(
                            AriaRole.BUTTON,
                            new Page.GetByRoleOptions().setName("Verder").setExact(true))
                    .dispatchEvent("click");
            logInOnTop(lead);
            assertThat(lead.page().locator("#name")).hasValue("Tinte naar Ingrid");
            lead.press("Verder");
            lead.see("nog niet gelden");
            lead.see("naar Ingrid de Wit");
            lead.page().locator("form[action$='/weggooien'] button").click();
            assertThat(lead.page().locator("main")).not().containsText("Tinte naar Ingrid");
        }
    }

    @Test
    void twoPeopleWithTheSameQuestionSeeWhatTheOtherDoesAndOneOfThemWins(LocalStack stack, Browser browser) {
        String reference = new Scene(stack, browser).handedOver().reference();
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT);
                Desk colleague = Desk.of(browser, stack, Cast.OWNER)) {
            Scene.question(agent, reference, false);
            Scene.question(colleague, reference, false);
            agent.page().locator("#note summary").click();
            agent.page().locator("#note textarea").fill("De beller belt morgen terug.");
            agent.page().locator("#note [data-send]").click();
            assertThat(colleague.page().locator(".rp-timeline")).containsText("De beller belt morgen terug.");

            // Nothing reaches this window any more, so it still shows the offer.
            colleague.hearsNothing();
            colleague.page().reload();
            agent.page().locator("form[action$='/intrekken'] button").click();
            assertThat(agent.page().locator("form[action$='/intrekken'] button"))
                    .hasCount(0);
            colleague.page().locator("form[action$='/overnemen'] button").click();
            assertThat(colleague.page().locator("#question-problem")).isVisible();
            assertThat(colleague.page().locator("form[action$='/overnemen'] button"))
                    .hasCount(0);
            colleague.shoot("question-too-late");
        }
    }

    private static void logInOnTop(Desk desk) {
        assertThat(desk.page().locator("#relogin-title")).isVisible();
        desk.page().locator("#again-password").fill(Cast.PASSWORD);
        desk.page().keyboard().press("Enter");
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(desk.page().locator("#relogin").evaluate("dialog => dialog.open"))
                        .isEqualTo(false));
    }
}
