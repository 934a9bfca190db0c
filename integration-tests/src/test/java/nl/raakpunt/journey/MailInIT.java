package nl.raakpunt.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Mail;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A citizen's mail becomes a question that the right colleague gets, and what the citizen mails next is added to it. */
@ExtendWith({RunningStack.class, Browsers.class})
class MailInIT {
    /** The mailbox is looked at every few seconds, and after an outage with growing pauses. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final String JAN = "jan.mailt@inwoner.example";
    private static final Pattern LINK = Pattern.compile("/vragen/[0-9a-f-]{36}");
    private static final Pattern REFERENCE = Pattern.compile("VAZ-[0-9A-Z]{4}-[0-9A-Z]{4}");

    @Test
    void aMailBecomesAQuestionAndTheNextOneIsAddedToIt(LocalStack stack, Browser browser) {
        List<Mail> earlier = offers(stack);
        mail(
                stack,
                "Boom van de buren",
                "Mijn buurman in Rockanje heeft een boom gekapt, mag dat? Zijn nummer is 999990639.");
        Mail offer = await().atMost(PATIENCE)
                .until(() -> newOffer(stack, earlier), Optional::isPresent)
                .orElseThrow();
        try (Desk colleague = Desk.of(browser, stack, "s.vandermeer")) {
            colleague.open(first(LINK, offer.text()));
            colleague.see("Mijn buurman in Rockanje heeft een boom gekapt, mag dat? Zijn nummer is [BSN verwijderd].");
            colleague.isAccessible();
            colleague.shoot("question-by-mail");

            mail(stack, "Re: " + first(REFERENCE, offer.text()), "Het was een eik.");
            await().atMost(PATIENCE).untilAsserted(() -> {
                colleague.open(first(LINK, offer.text()));
                assertThat(colleague.page().content()).contains("Het was een eik.");
            });
        }
    }

    private static Optional<Mail> newOffer(LocalStack stack, List<Mail> earlier) {
        return offers(stack).stream().filter(mail -> !earlier.contains(mail)).findFirst();
    }

    private static List<Mail> offers(LocalStack stack) {
        return stack.mails().stream()
                .filter(mail -> mail.to().contains("s.vandermeer"))
                .filter(mail -> mail.subject().startsWith("Vraag voor u"))
                .toList();
    }

    private static void mail(LocalStack stack, String subject, String text) {
        GreenMailUtil.sendTextEmail(
                "gemeente@voorneaanzee.example",
                JAN,
                subject,
                text,
                new ServerSetup(stack.ports().smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return found.group();
    }
}
