package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
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

/** An agent asks the bot who knows, hands a question over, and the colleague takes and answers it in the chat, by keyboard. */
@ExtendWith({RunningStack.class, Browsers.class})
class ChatIT {
    private static final String CALLER = "mijn buurman in Rockanje heeft een boom gekapt, mag dat?";
    private static final int NARROWEST = 320;

    @Test
    void fromWhoKnowsThisToAnswered(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, Cast.AGENT);
                Desk colleague = Desk.of(browser, stack, "s.vandermeer")) {
            agent.open("/chat");
            say(agent, "/wie " + CALLER);
            hear(agent, "Sanne van der Meer");
            hear(agent, "Bereikbaar");
            assertThat(agent.page().locator("#chat-text")).isFocused();
            assertThat(agent.page().locator("#chat-text")).hasValue("");
            agent.isAccessible();
            agent.shoot("chat-found");
            agent.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            agent.isAccessible();
            agent.page().setViewportSize(NARROWEST, 800);
            assertThat(agent.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(NARROWEST);
            agent.shoot("chat-narrow");
            agent.page().setViewportSize(1280, 800);

            String reference = handOver(agent);
            colleague.open("/chat");
            say(colleague, "/mijn");
            hear(colleague, reference);
            colleague
                    .page()
                    .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Overnemen " + reference))
                    .press("Enter");
            hear(colleague, "U bent nu de eigenaar");
            colleague.isAccessible();
            colleague.shoot("chat-owned");
            say(colleague, "antwoord " + reference + " Voor deze boom is geen vergunning nodig.");
            hear(colleague, reference + " is beantwoord.");
        }
    }

    private static String handOver(Desk agent) {
        Scene.handOver(agent);
        return agent.page().locator(".rp-taken .rp-reference").innerText();
    }

    private static void say(Desk desk, String text) {
        desk.page().fill("#chat-text", text);
        desk.page().keyboard().press("Enter");
    }

    private static void hear(Desk desk, String text) {
        assertThat(desk.page().locator("#chat-log")).containsText(text);
    }
}
