package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Part;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is switched off, the desk says so in plain words, loses nothing, and heals by itself. */
@ExtendWith({RunningStack.class, Browsers.class})
class OutageIT {
    private static final String TREE = "boom kappen in Rockanje";
    private static final Duration HEALS = Duration.ofMinutes(2);

    @Test
    void withoutElasticsearchSearchIsLimitedAndOpenQuestionsStayWorkable(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            stack.stop(Part.ELASTICSEARCH);
            try {
                agent.ask(TREE);
                agent.see("Zoeken werkt nu beperkt");
                agent.see("Boom kappen");
                agent.isAccessible();
                agent.shoot("outage-elasticsearch");
                agent.ask("sanne van der meer");
                agent.see("Zoeken werkt nu beperkt");
                agent.see("Sanne van der Meer");
                String reference = keep(agent, "Er ligt een losse tegel voor mijn deur");

                agent.open("/vragen");
                agent.row("#owned-title ~ ul", reference)
                        .getByRole(AriaRole.LINK)
                        .click();
                agent.page().locator("#act-answer").fill("Het is gemeld bij de wegbeheerder.");
                agent.page().locator("#caller-knows").check();
                agent.page().keyboard().press("Control+Enter");
                assertThat(agent.page().locator("#question-status")).containsText("De vraag is klaar");
            } finally {
                stack.start(Part.ELASTICSEARCH);
            }
            findsAgain(agent);
        }
    }

    @Test
    void withoutTheDirectoryAQuestionStaysWithTheAgent(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker");
                Desk waiting = Desk.of(browser, stack, "l.bakker")) {
            stack.stop(Part.DIRECTORY);
            try {
                waiting.ask(TREE);
                waiting.see("Zoeken is tijdelijk niet mogelijk");
                agent.ask(TREE);
                agent.see("Zoeken is tijdelijk niet mogelijk");
                String reference = keep(agent, "De lantaarnpaal voor mijn huis doet het niet");
                agent.open("/vragen");
                assertThat(agent.row("#owned-title ~ ul", reference)).isVisible();
                agent.shoot("outage-directory");
            } finally {
                stack.start(Part.DIRECTORY);
            }
            assertThat(waiting.page().locator("#result"))
                    .containsText("Boom kappen", new LocatorAssertions.ContainsTextOptions().setTimeout((double)
                                    HEALS.toMillis()));
            assertThat(waiting.page().locator("#text")).isFocused();
            findsAgain(agent);
        }
    }

    @Test
    void aDirectoryThatHangsIsToldAsOneThatIsGone(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            stack.hang(Part.DIRECTORY);
            try {
                agent.ask(TREE);
                agent.see("Zoeken is tijdelijk niet mogelijk");
                String reference = keep(agent, "De prullenbak in het park zit vol");
                agent.open("/vragen");
                assertThat(agent.row("#owned-title ~ ul", reference)).isVisible();
                agent.open("/bereikbaarheid");
                agent.see("U kunt nu niets veranderen");
            } finally {
                stack.goOn(Part.DIRECTORY);
            }
            findsAgain(agent);
        }
    }

    @Test
    void whileElasticsearchHangsSearchIsLimited(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            stack.hang(Part.ELASTICSEARCH);
            try {
                agent.ask(TREE);
                agent.see("Zoeken werkt nu beperkt");
                agent.see("Boom kappen");
            } finally {
                stack.goOn(Part.ELASTICSEARCH);
            }
            findsAgain(agent);
        }
    }

    @Test
    void whatWasOnTheScreenIsKeptWhenTheDirectoryFallsSilent(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker");
                Desk asking = Desk.ofKnown(browser, stack, "l.bakker")) {
            agent.find(TREE, Scene.NAMED);
            askSanne(asking);
            stack.stop(Part.DIRECTORY);
            try {
                asking.press("Hulp vragen");
                assertThat(asking.page().locator("#offer-problem"))
                        .containsText("De gids van collega's werkt nu niet.");
                assertThat(asking.page().locator("#offer-note")).hasValue("Mag dit?");
                assertThat(asking.page().locator("#offer [type=radio]").first()).isChecked();
                asking.isAccessible();

                agent.page().keyboard().press("Control+Enter");
                agent.see("Daarom kunnen wij Sanne van der Meer nu niet vragen.");
                agent.see("Vastleggen bij uzelf");
                assertThat(agent.page().locator("#caller-name")).isFocused();
                agent.isAccessible();
                agent.shoot("outage-handover");
                agent.page().keyboard().press("Enter");
                assertThat(agent.page().locator("#taken-title")).hasText("Vastgelegd bij u");
                agent.follow(".rp-taken a[href^='/vragen/']");
                assertThat(agent.page().locator("#question h1")).containsText("Boom kappen");
                assertThat(agent.page().locator("#question header")).containsText("Rockanje");
            } finally {
                stack.start(Part.DIRECTORY);
            }
            findsAgain(agent);
        }
    }

    /** A question that stays with the agent, and a colleague found to help with it. */
    private static void askSanne(Desk asking) {
        asking.find("xqzwv prrtk", "Geen onderwerp gevonden");
        keep(asking, "xqzwv prrtk");
        asking.follow(".rp-taken a[href^='/vragen/']");
        asking.page().locator("#who").fill("Sanne van der Meer");
        asking.press("Zoek collega");
        asking.page().locator("#offer-note").fill("Mag dit?");
    }

    @Test
    void withoutLdapWhoIsInGoesOnAndWhoLogsInIsTold(LocalStack stack, Browser browser) {
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            stack.stop(Part.LDAP);
            try (Desk late = Desk.atLogin(browser, stack)) {
                late.logIn("s.vandermeer", "demo");
                assertThat(late.page().locator("#error")).containsText("Inloggen is even niet mogelijk");
                late.shoot("outage-ldap");
                agent.open("/");
                agent.ask(TREE);
                agent.see("Sanne van der Meer");
            } finally {
                stack.start(Part.LDAP);
            }
        }
        try (Desk colleague = Desk.of(browser, stack, "s.vandermeer")) {
            colleague.open("/vragen");
            assertThat(colleague.page().locator("#lists")).isVisible();
        }
    }

    @Test
    void withoutMailTheMessageGoesOutLater(LocalStack stack, Browser browser) {
        String reference;
        try (Desk agent = Desk.of(browser, stack, "l.bakker")) {
            stack.stop(Part.MAIL);
            try {
                agent.find(TREE, Scene.NAMED);
                agent.page().keyboard().press("Control+Enter");
                assertThat(agent.page().locator("#caller-name")).isFocused();
                agent.page().keyboard().press("Enter");
                reference = agent.page().locator(".rp-taken .rp-reference").innerText();
            } finally {
                stack.start(Part.MAIL);
            }
        }
        await().atMost(HEALS)
                .untilAsserted(() -> assertThat(stack.mails())
                        .filteredOn(mail -> mail.text().contains(reference))
                        .hasSize(1));
    }

    private static String keep(Desk agent, String words) {
        agent.page().keyboard().press("Control+Enter");
        assertThat(agent.page().locator("#take-title")).isVisible();
        agent.page().locator("#take-text").fill(words);
        agent.page().keyboard().press("Control+Enter");
        assertThat(agent.page().locator("#taken-title")).isVisible();
        return agent.page().locator(".rp-taken .rp-reference").innerText();
    }

    private static void findsAgain(Desk agent) {
        await().atMost(HEALS).pollInterval(Duration.ofSeconds(2)).untilAsserted(() -> {
            agent.open("/");
            agent.ask(TREE);
            agent.see(Scene.NAMED);
        });
    }
}
