package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Duration;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen follows a question, says that the answer is not right, and gives a mark; and asks one without anybody's help. */
@ExtendWith({RunningStack.class, Browsers.class})
class CitizenIT {
    private static final String CALLER = "mijn buurman in Rockanje heeft een boom gekapt, mag dat?";
    private static final String MAIL = "mevrouw.jansen@inwoner.example";

    @Test
    void aCitizenFollowsAQuestionUntilTheAnswerIsRight(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker");
                Desk colleague = Desk.of(browser, stack, "s.vandermeer");
                Desk citizen = Desk.ofVisitor(browser, stack, "/volg")) {
            agent.find(CALLER, Scene.NAMED);
            agent.page().keyboard().press("Control+Enter");
            agent.page().locator("#caller-mail").fill(MAIL);
            agent.page().keyboard().press("Enter");
            assertThat(agent.page().locator("#track")).isVisible();
            agent.isAccessible();
            agent.shoot("desk-taken-with-code");
            String reference = agent.page().locator(".rp-taken .rp-reference").innerText();
            String code = agent.page().locator("#track .rp-track").innerText();
            await().untilAsserted(() -> assertThat(stack.mails())
                    .anyMatch(mail -> mail.to().contains(MAIL)
                            && mail.text().contains(code)
                            && mail.subject().contains(reference)));

            citizen.isAccessible();
            citizen.shoot("citizen-enter");
            citizen.page().locator("#code").fill("0000-0000-0000");
            citizen.page().locator("#contact").fill(MAIL);
            press(citizen, "Bekijk uw vraag");
            citizen.see("Deze gegevens horen niet bij elkaar.");
            citizen.isAccessible();
            citizen.page().locator("#code").fill(code);
            press(citizen, "Bekijk uw vraag");
            citizen.see("Wij hebben een collega gevraagd om u te helpen.");
            citizen.isAccessible();
            citizen.shoot("citizen-offered");

            accept(colleague, reference);
            answer(colleague, reference, "Voor deze boom was een vergunning gegeven.");
            citizen.open("/volg");
            citizen.see("Voor deze boom was een vergunning gegeven.");
            citizen.isAccessible();
            citizen.shoot("citizen-answered");
            await().untilAsserted(() -> assertThat(stack.mails())
                    .anyMatch(mail -> mail.to().contains(MAIL)
                            && mail.subject().startsWith("Antwoord op uw vraag")
                            && mail.text().contains("Voor deze boom was een vergunning gegeven.")));

            citizen.page().locator("#text-niet-goed").fill("Het ging om de eik, niet om de beuk.");
            press(citizen, "Het antwoord is niet goed");
            citizen.see("Uw vraag is weer open.");
            citizen.see("Sanne van Groen en bomen zorgt nu voor uw vraag.");
            citizen.isAccessible();
            citizen.shoot("citizen-reopened");

            answer(colleague, reference, "Ook voor de eik was een vergunning gegeven.");
            citizen.open("/volg");
            citizen.page().locator("label[for='score-9']").click();
            citizen.page().locator("#word").fill("Duidelijk");
            press(citizen, "Geef dit cijfer");
            citizen.see("U gaf een 9.");
            citizen.isAccessible();
            fitsOnASmallScreen(citizen);
            citizen.shoot("citizen-rated-small");
        }
    }

    @Test
    void aCitizenAsksWithoutAnybodysHelp(LocalStack stack, Browser browser) {
        try (Desk citizen = Desk.ofVisitor(browser, stack, "/vraag-stellen")) {
            citizen.isAccessible();
            citizen.shoot("ask-empty");
            citizen.page().locator("#text").fill("Mag ik de boom in mijn tuin in Rockanje kappen?");
            press(citizen, "Verstuur uw vraag");
            citizen.see("Vul uw naam in.");
            citizen.isAccessible();
            citizen.shoot("ask-errors");
            citizen.page().locator("#name").fill("Jan Jansen");
            citizen.page().locator("#mail").fill("jan.jansen@inwoner.example");
            // A person needs three seconds at least.
            await().pollInterval(Duration.ofSeconds(1)).until(() -> {
                press(citizen, "Verstuur uw vraag");
                return citizen.page().url().contains("/volg");
            });
            citizen.see("Wij hebben uw vraag ontvangen.");
            citizen.see("U krijgt antwoord vóór");
            citizen.isAccessible();
            citizen.shoot("ask-received");
            await().untilAsserted(() ->
                    assertThat(stack.mails()).anyMatch(mail -> mail.to().contains("jan.jansen@inwoner.example")));
            press(citizen, "Read this in English");
            citizen.see("Where is your question?");
            citizen.isAccessible();
            citizen.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            citizen.isAccessible();
            citizen.shoot("citizen-english-dark");
        }
    }

    private static void accept(Desk colleague, String reference) {
        colleague.open("/vragen");
        colleague.row("#lists", reference).getByRole(AriaRole.BUTTON).click();
        assertThat(colleague.row("#lists", reference).locator("form[action$='/overnemen']"))
                .hasCount(0);
    }

    private static void answer(Desk colleague, String reference, String answer) {
        colleague.open("/vragen");
        colleague.row("#owned-title ~ ul", reference).getByRole(AriaRole.LINK).click();
        colleague.page().locator("#act-answer").fill(answer);
        colleague.page().locator("#says-no").check();
        assertThat(colleague.page().locator("#no-reason")).isVisible();
        colleague.isAccessible();
        colleague.shoot("desk-says-no");
        colleague.page().locator("#says-no").uncheck();
        assertThat(colleague.page().locator("#no-reason")).isHidden();
        colleague.page().locator("#act-answer").focus();
        colleague.page().keyboard().press("Control+Enter");
        assertThat(colleague.page().locator("#question-status")).containsText("beantwoord");
    }

    private static void fitsOnASmallScreen(Desk citizen) {
        citizen.page().setViewportSize(320, 640);
        Object width = citizen.page().evaluate("document.documentElement.scrollWidth");
        assertThat(String.valueOf(width)).isEqualTo("320");
    }

    private static void press(Desk who, String button) {
        who.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName(button).setExact(true))
                .click();
    }
}
