package nl.raakpunt.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A team lead makes a rule, tries it, keeps it, and an agent is told of it; and streets tell the village. */
@ExtendWith({RunningStack.class, Browsers.class})
class RulesIT {
    private static final String PAGE = "/verdeelregels";
    private static final int NARROWEST = 320;

    @Test
    void aRuleIsMadeTriedKeptAndTold(LocalStack stack, Browser browser) {
        try (Desk lead = Desk.of(browser, stack, Cast.TEAM_LEAD);
                Desk agent = Desk.of(browser, stack, Cast.AGENT)) {
            lead.open(PAGE);
            lead.see("Er zijn nog geen verdeelregels.");
            lead.isAccessible();
            lead.shoot("rules-none");
            lead.open(PAGE + "/nieuw");
            lead.isAccessible();
            lead.shoot("rules-form");
            lead.page().fill("#name", "Oostvoorne naar Ingrid");
            lead.page().selectOption("#areas", "oostvoorne");
            lead.page().check("#outcome-PERSON");
            lead.page().fill("#person", "Ingrid de Wit");
            press(lead, "Verder");
            lead.see("nog niet gelden");
            lead.see("naar Ingrid de Wit");
            lead.isAccessible();
            lead.shoot("rules-draft");
            lead.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            lead.isAccessible();
            lead.page().setViewportSize(NARROWEST, 800);
            assertThat(lead.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(NARROWEST);
            lead.shoot("rules-narrow");
            press(lead, "Opslaan");
            lead.see("gelden vanaf nu");

            agent.ask("mijn buurman in Oostvoorne wil een boom kappen");
            agent.see("Verdeelregel ‘Oostvoorne naar Ingrid’ bepaalt wie dit krijgt.");
            agent.shoot("rules-told");

            press(lead, "Verwijderen");
            press(lead, "Opslaan");
            lead.see("Er zijn nog geen verdeelregels.");
        }
    }

    private static void press(Desk desk, String button) {
        desk.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }
}
