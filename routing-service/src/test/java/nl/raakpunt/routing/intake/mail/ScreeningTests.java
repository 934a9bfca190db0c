package nl.raakpunt.routing.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.AddressException;
import java.time.Duration;
import nl.raakpunt.routing.notify.MailSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.util.unit.DataSize;

/** Tests for {@link Screening}. */
class ScreeningTests {

    private static final String JAN = "Jan <jan@voorbeeld.example>";

    private final Screening screening = screening();

    @Test
    void whatAPersonWritesIsTaken() {
        assertThat(screening.reason(Mails.letter(Mails.mail(JAN, "Boom", "Mag hij weg?", "Auto-Submitted: no"))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Auto-Submitted: auto-replied | AUTOMATIC",
                "Auto-Submitted: auto-generated; owner-email=x | AUTOMATIC",
                "X-Auto-Response-Suppress: All | AUTOMATIC",
                "X-Auto-Response-Suppress: DR, AutoReply | AUTOMATIC",
                "Precedence: bulk | AUTOMATIC",
                "Precedence: auto_reply | AUTOMATIC",
                "Return-Path: <> | AUTOMATIC",
                "X-Autoreply: yes | AUTOMATIC",
                "Precedence: list | MAILING_LIST",
                "List-Id: <nieuws.voorbeeld.example> | MAILING_LIST",
                "List-Unsubscribe: <https://voorbeeld.example> | MAILING_LIST",
                "X-Spam-Flag: YES | SPAM",
                "X-Spam-Status: Yes, score=9 | SPAM",
                "Authentication-Results: mx; spf=pass; dmarc=fail (p=reject) | FORGED",
            })
    void whatProgramsSendIsSetAside(String header, SetAside reason) {
        assertThat(screening.reason(Mails.letter(Mails.mail(JAN, "Boom", "Mag hij weg?", header))))
                .contains(reason);
    }

    @ParameterizedTest
    @CsvSource({
        "Automatisch antwoord: Boom",
        "Automatic reply: Boom",
        "Out of office",
        "Afwezigheidsbericht: Boom",
        "Auto: Re: Boom",
        "AUTO: Antw: Boom",
        "Auto-reply: Boom"
    })
    void whoIsAwayIsTakenForAProgram(String subject) {
        assertThat(screening.reason(Mails.letter(Mails.mail(JAN, subject, "Ik ben er maandag weer."))))
                .contains(SetAside.AUTOMATIC);
    }

    @ParameterizedTest
    @CsvSource({"Auto: staat al weken op de stoep", "Auto reageert niet op paal", "Automatische paal is stuk"})
    void aMailAboutACarIsTaken(String subject) {
        assertThat(screening.reason(Mails.letter(Mails.mail(JAN, subject, "Kunt u kijken?"))))
                .isEmpty();
    }

    @Test
    void onlyTheNearestMailServerIsBelievedAboutTheSender() {
        assertThat(screening.reason(Mails.letter(Mails.mail(
                        JAN,
                        "Boom",
                        "Mag hij weg?",
                        "Authentication-Results: mx.voorneaanzee.example; dmarc=pass",
                        "Authentication-Results: elders.example; dmarc=fail"))))
                .isEmpty();
    }

    @Test
    void aMailOfOurOwnIsALoop() {
        assertThat(screening.reason(Mails.letter(Mails.mail("raakpunt@voorneaanzee.example", "Boom", "Hoi"))))
                .contains(SetAside.LOOP);
        String raw = Mails.mail(JAN, "Boom", "Hoi")
                .replaceFirst(
                        "Message-ID: <[^>]+>",
                        "Message-ID: <0a0b0c0d-0000-4000-8000-000000000001@voorneaanzee.example>");
        assertThat(screening.reason(Mails.letter(raw))).contains(SetAside.LOOP);
    }

    @Test
    void aMailWithNothingInItIsSetAside() {
        assertThat(screening.reason(Mails.letter(Mails.mail(JAN, "", " \n ")))).contains(SetAside.EMPTY);
        assertThat(screening.reason(Mails.letter(Mails.mail(JAN, "Bel mij", ""))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"undisclosed", "<>", "jan@", "@voorbeeld.example"})
    void aMailOfNobodyIsSetAside(String from) {
        assertThat(screening.reason(Mails.letter(Mails.mail(from, "Boom", "Hoi"))))
                .contains(SetAside.NO_SENDER);
    }

    private static Screening screening() {
        MailInSettings in = new MailInSettings(
                "imap",
                993,
                true,
                "gemeente@voorneaanzee.example",
                "",
                "INBOX",
                "klaar",
                "apart",
                Duration.ofSeconds(60),
                true,
                Duration.ofMinutes(2),
                Duration.ofSeconds(60),
                DataSize.ofMegabytes(60),
                30,
                Duration.ofDays(30));
        try {
            return new Screening(
                    new OwnAddresses(new MailSettings("Raakpunt <raakpunt@voorneaanzee.example>", null), in));
        } catch (AddressException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
