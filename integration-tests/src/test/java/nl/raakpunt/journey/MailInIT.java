package nl.raakpunt.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.AriaRole;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Mail;
import nl.raakpunt.stack.RunningStack;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A citizen mails something of which it is not clear whose work it is, adds to it, and gets the answer, without ever leaving their mail program;
 * the contact centre hears of it at once.
 */
@ExtendWith({RunningStack.class, Browsers.class})
class MailInIT {
    /** The mailbox is looked at every few seconds, and after an outage with growing pauses. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String MUNICIPALITY = "gemeente@voorneaanzee.example";
    private static final String JAN = "jan.mailt@inwoner.example";
    private static final Pattern REFERENCE = Pattern.compile("\\[(VAZ-[0-9A-Z]{4}-[0-9A-Z]{4})]");
    private static final Pattern TRACK_CODE = Pattern.compile("\\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\\b");
    private static final Pattern LOGIN = Pattern.compile("([a-z.]+)@voorneaanzee\\.example");

    @Test
    void aMailIsAnsweredByMail(LocalStack stack, Browser browser) throws MessagingException {
        send(mail(stack, "Vraag", "Goedendag, ik kom er niet uit. Wat moet ik doen? Mijn nummer is 999990639."));
        Mail received = toJan(stack, mail -> TRACK_CODE.matcher(mail.text()).find());
        String reference = first(REFERENCE, received.subject());
        Mail told = arrived(
                stack,
                mail -> mail.subject().startsWith("Nieuwe vraag voor u")
                        && mail.subject().contains(reference));

        try (Desk owner = Desk.of(browser, stack, first(LOGIN, told.to()))) {
            owner.open("/vragen");
            owner.row("#owned-title ~ ul", reference)
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            owner.see("Goedendag, ik kom er niet uit. Wat moet ik doen? Mijn nummer is [BSN verwijderd].");
            owner.isAccessible();
            owner.shoot("question-by-mail");

            MimeMessage addition = mail(stack, "Re: uw bericht", "Het gaat om de stoep voor mijn huis.");
            addition.setHeader("In-Reply-To", received.messageId());
            send(addition);
            arrived(
                    stack,
                    mail -> mail.to().equals(told.to())
                            && mail.subject().startsWith("De inwoner vulde iets aan")
                            && mail.subject().contains(reference));
            owner.page().reload();
            owner.see("Het gaat om de stoep voor mijn huis.");

            owner.page().locator("#act-answer").fill("Wij maken de stoep volgende week.");
            owner.page().keyboard().press("Control+Enter");
            assertThat(owner.page().locator("#question-status")).containsText("beantwoord");
        }
        toJan(
                stack,
                mail -> mail.subject().startsWith("Antwoord op uw vraag")
                        && mail.subject().contains(reference)
                        && mail.text().contains("Wij maken de stoep volgende week."));
    }

    private static Mail toJan(LocalStack stack, Predicate<Mail> which) {
        return arrived(stack, which.and(mail -> mail.to().contains(JAN)));
    }

    private static Mail arrived(LocalStack stack, Predicate<Mail> which) {
        return await().atMost(PATIENCE)
                .until(() -> stack.mails().stream().filter(which).findFirst(), Optional::isPresent)
                .orElseThrow();
    }

    private static MimeMessage mail(LocalStack stack, String subject, String text) {
        return GreenMailUtil.createTextEmail(
                MUNICIPALITY,
                JAN,
                subject,
                text,
                new ServerSetup(stack.ports().smtp(), "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    }

    private static void send(MimeMessage mail) {
        GreenMailUtil.sendMimeMessage(mail);
    }

    private static String first(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text);
        if (!found.find()) {
            throw new AssertionError(pattern + " is not in: " + text);
        }
        return found.group(found.groupCount());
    }
}
