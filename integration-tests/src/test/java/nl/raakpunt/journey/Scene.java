package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.municipality.Cast;
import nl.raakpunt.stack.LocalStack;

/** What others do first, so that a page has something to show. */
record Scene(LocalStack stack, Browser browser) {
    static final String CALLER = "mijn buurman in Rockanje heeft een boom gekapt, mag dat?";
    /** Shown when the answer names her; among choices, as before the first model is trained, her name can stand too. */
    static final String NAMED = "Waarom Sanne?";

    static final String CITIZEN = "mevrouw.jansen@inwoner.example";

    private static final Pattern LINK = Pattern.compile("/actie\\?doe=\\w+#[A-Za-z0-9_-]{43}");

    private static final Map<String, Handed> SHARED = new ConcurrentHashMap<>();

    /** A question that an agent handed over. */
    record Handed(String reference, String code) {}

    /** One that is offered to Sanne and stays so: the same for every page that only shows it. */
    Handed offered() {
        return SHARED.computeIfAbsent(stack.deskUrl() + " offered", _ -> handedOver());
    }

    /** One that Sanne said yes to and that stays with her: the same for every page that only shows it. */
    Handed owned() {
        return SHARED.computeIfAbsent(stack.deskUrl() + " owned", _ -> accepted());
    }

    private Handed accepted() {
        Handed handed = handedOver();
        try (Desk colleague = Desk.ofKnown(browser, stack, Cast.OWNER)) {
            question(colleague, handed.reference(), true);
        }
        return handed;
    }

    /** An agent offers Sanne a question of a citizen with a mail address. */
    Handed handedOver() {
        try (Desk agent = Desk.ofKnown(browser, stack, Cast.AGENT)) {
            handOver(agent);
            return new Handed(
                    agent.page().locator(".rp-taken .rp-reference").innerText(),
                    agent.page().locator("#track .rp-track").innerText());
        }
    }

    static void handOver(Desk agent) {
        take(agent);
        agent.page().locator("#caller-name").fill("Mevrouw Jansen");
        agent.page().locator("#caller-mail").fill(CITIZEN);
        agent.page().keyboard().press("Enter");
        agent.awaitShown("#taken-title");
    }

    static void take(Desk agent) {
        agent.open("/");
        agent.find(CALLER, NAMED);
        agent.page().keyboard().press("Control+Enter");
        agent.awaitShown("#take-title");
    }

    /** What this person sees of the question, after saying yes to it when that is wanted. */
    static void question(Desk colleague, String reference, boolean accepted) {
        colleague.open("/vragen");
        if (accepted) {
            colleague
                    .row("#lists", reference)
                    .locator("form[action$='/overnemen'] button")
                    .click();
            assertThat(colleague.row("#lists", reference).locator("form[action$='/overnemen']"))
                    .hasCount(0);
            colleague.open("/vragen");
        }
        colleague.row("main", reference).locator("a").first().click();
        colleague.awaitShown("#question");
    }

    static void answer(Desk colleague, String reference) {
        question(colleague, reference, true);
        colleague.page().locator("#act-answer").fill("Voor deze boom was een vergunning gegeven.");
        colleague.page().keyboard().press("Control+Enter");
        colleague.awaitShown("#question-status >> text=/beantwoord/i");
    }

    /** The link in the mail about a question with which Sanne acts without logging in. */
    String actionLink(String reference) {
        return await().until(() -> linkIn(reference), Optional::isPresent).orElseThrow();
    }

    private Optional<String> linkIn(String reference) {
        return stack.mails().stream()
                .filter(mail -> mail.to().contains(Cast.OWNER) && mail.text().contains(reference))
                .map(mail -> LINK.matcher(mail.text()))
                .filter(Matcher::find)
                .map(Matcher::group)
                .findFirst();
    }

    /** Opens the question that the last reading of the staff directory waits with, as if it would change too much. */
    void confirmRun(Desk administrator) {
        String run = latestRun();
        change("update sync_run set outcome = 'HELD', plan_hash = 'held' where id = '" + run + "'");
        try {
            administrator.open("/beheer/personeelslijst/rondes/" + run + "/uitvoeren");
            administrator.see("Toch uitvoeren?");
        } finally {
            change("update sync_run set outcome = 'UNCHANGED', plan_hash = null where id = '" + run + "'");
        }
    }

    private String latestRun() {
        try (Connection database = stack.directoryDatabase();
                Statement statement = database.createStatement();
                ResultSet row = statement.executeQuery(
                        "select id from sync_run where finished_at is not null order by sequence desc limit 1")) {
            row.next();
            return row.getString(1);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private void change(String sql) {
        try (Connection database = stack.directoryDatabase();
                Statement statement = database.createStatement()) {
            statement.executeUpdate(sql);
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
