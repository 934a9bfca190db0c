package nl.raakpunt.routing.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import nl.raakpunt.routing.attachment.Attachment;
import nl.raakpunt.routing.attachment.Attachments;
import nl.raakpunt.routing.outbox.Outbox;
import nl.raakpunt.routing.outbox.Parcel;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.HelpRequest;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.State;
import nl.raakpunt.routing.testing.DirectoryStub;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What mails lead to, against the real database. */
@RoutingServiceTest
class MailIntakeTests {

    private static final String NOT_FOUND = "5.1.1";

    @Autowired
    private MailIntake intake;

    @Autowired
    private Ledger ledger;

    @Autowired
    private MailInSettings settings;

    @Autowired
    private CitizenQuestions known;

    @Autowired
    private Questions questions;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Outbox outbox;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private CircuitBreakerRegistry breakers;

    private final String jan = "jan." + Questioning.withoutNumbers() + "@inwoner.example";

    @BeforeEach
    void directoryWorks() {
        breakers.getAllCircuitBreakers().forEach(breaker -> breaker.reset());
        DirectoryStub.works();
    }

    @Test
    void aCitizensMailBecomesAQuestionThatIsOfferedToTheOnePerson() {
        Question question = asked("Boom in de weg", "Mag ik de boom in mijn tuin kappen?\n\nGroet, Jan");
        assertThat(question.text()).isEqualTo("Boom in de weg\n\nMag ik de boom in mijn tuin kappen?\n\nGroet, Jan");
        assertThat(question.channel()).isEqualTo(Channel.MAIL);
        assertThat(question.caller().mail()).isEqualTo(jan);
        assertThat(question.caller().name()).isEqualTo("Jan Jansen");
        assertThat(question.state()).isEqualTo(State.OFFERED);
    }

    @Test
    void theSameMailIsOneQuestionHoweverOftenItIsRead() {
        Letter letter = Mails.letter(fromJan("Boom", "Mag hij weg?"));
        assertThat(intake.take(letter)).isEqualTo(new Taken.Handled(Taken.Effect.QUESTION));
        assertThat(intake.take(letter)).isEqualTo(new Taken.Handled(Taken.Effect.QUESTION));
        assertThat(questionsOfJan()).hasSize(1);
    }

    @Test
    void aCitizenServiceNumberIsKeptNowhere() {
        Question question = asked(
                "Mijn nummer 111222333",
                "Het is 111222333.",
                "Content-Type: application/pdf; name=\"aanvraag 111222333.pdf\"\r\n\r\n%PDF-1.7");
        assertThat(question.text()).isEqualTo("Mijn nummer [BSN verwijderd]\n\nHet is [BSN verwijderd].");
        assertThat(attachments.of(question.id()))
                .extracting(Attachment::name)
                .containsExactly("aanvraag [BSN verwijderd].pdf");
    }

    @Test
    void filesAreKeptAndTheOwnerHearsWhichAreNot() {
        Question question = asked(
                "Boom",
                "Zie bijlagen",
                "Content-Type: application/pdf; name=kaart.pdf\r\n\r\n%PDF-1.7",
                "Content-Type: application/octet-stream; name=spel.exe\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                        + Base64.getEncoder().encodeToString("MZ\u0000\u0001".getBytes(StandardCharsets.US_ASCII)));
        assertThat(attachments.of(question.id())).extracting(Attachment::name).containsExactly("kaart.pdf");
        assertThat(said(question)).singleElement().asString().contains("Deze bijlagen zijn niet bewaard:", "spel.exe");
    }

    @Test
    void aMailOnlyWithFilesSaysSo() {
        Question question = asked("", "", "Content-Type: application/pdf; name=kaart.pdf\r\n\r\n%PDF-1.7");
        assertThat(question.text()).isEqualTo("(Mail zonder tekst, met bijlagen.)");
    }

    @Test
    void ofALongMailNothingIsLost() {
        String text = "Dit is een lang verhaal. ".repeat(2_000).strip();
        Question question = asked("Verhaal", text);
        assertThat(question.text()).hasSizeBetween(9_500, 10_000).endsWith("De hele mail staat bij de bijlagen.)");
        Attachment whole = attachments.of(question.id()).getFirst();
        assertThat(whole.name()).isEqualTo("hele mail.txt");
        assertThat(whole.size()).isEqualTo(text.length());
    }

    @Test
    void whatAFirstMailQuotesIsKeptAsAFile() {
        Question question =
                asked("Re: Brief", "Klopt dit?\n\n-----Oorspronkelijk bericht-----\nVan: Piet\nDe boom mag weg.");
        assertThat(question.text()).isEqualTo("Brief\n\nKlopt dit?");
        assertThat(attachments.of(question.id())).extracting(Attachment::name).containsExactly("hele mail.txt");
    }

    @Test
    void anAnswerToOurMailIsAddedToTheQuestion() {
        Question question = asked("Boom", "Mag hij weg?");
        Taken taken = intake.take(Mails.letter(fromJan(
                "Re: iets anders",
                "Het is een eik.\n\nOp ma 23 nov 2026 schreef Gemeente:\n> Dank",
                reply(toCitizen(question)))));
        assertThat(taken).isEqualTo(new Taken.Handled(Taken.Effect.ADDED));
        assertThat(said(question)).containsExactly("Het is een eik.");
        assertThat(questionsOfJan()).hasSize(1);
    }

    @Test
    void aNumberInTheSubjectIsOnlyBelievedOfWhoeverAsked() {
        Question question = asked("Boom", "Mag hij weg?");
        intake.take(Mails.letter(fromJan("Vraag " + question.reference(), "Het is een eik.")));
        assertThat(said(question)).containsExactly("Het is een eik.");
        Taken other = intake.take(Mails.letter(Mails.mail(
                "piet." + Questioning.withoutNumbers() + "@inwoner.example",
                "Vraag " + question.reference(),
                "En de beuk?")));
        assertThat(other).isEqualTo(new Taken.Handled(Taken.Effect.QUESTION));
        assertThat(said(question)).containsExactly("Het is een eik.");
    }

    @Test
    void theWaitingIsOverWhenTheCitizenAnswers() {
        Question question = ownedByLotte();
        handle(
                question,
                new Command.WaitForCitizen(
                        Colleague.of(People.LOTTE), "Welke boom?", Instant.parse("2030-01-01T10:00:00Z")));
        intake.take(Mails.letter(fromJan("Re: vraag", "De eik.", reply(toCitizen(question)))));
        assertThat(now(question).state()).isNotEqualTo(State.WAITING);
    }

    @Test
    void anAnswerThatIsNotRightOpensTheQuestionAgainAndThanksDoNot() {
        Question question = ownedByLotte();
        handle(question, new Command.Answer(Colleague.of(People.LOTTE), "Ja, met vergunning.", false));
        String ours = reply(toCitizen(question));
        intake.take(Mails.letter(fromJan("Re: vraag", "Hartelijk dank!\n\nGroet, Jan", ours)));
        assertThat(now(question).state()).isEqualTo(State.ANSWERED);
        assertThat(said(question)).containsExactly("Hartelijk dank!\n\nGroet, Jan");
        intake.take(Mails.letter(fromJan("Re: vraag", "Maar welke vergunning dan?", ours)));
        assertThat(now(question).state().isOpen()).isTrue();
    }

    @Test
    void aColleagueTakesAnOfferWithYes() {
        Question question = asked("Boom", "Mag ik de boom kappen?");
        Taken taken = intake.take(
                Mails.letter(fromColleague(question.turn(), "Ja graag.\n\nGroet, Sanne", offerMail(question))));
        assertThat(taken).isEqualTo(new Taken.Handled(Taken.Effect.ANSWERED));
        assertThat(now(question).owner().id()).isEqualTo(question.turn().id());
        assertThat(told(question)).containsExactly("ACCEPTED");
    }

    @Test
    void aColleagueGivesAnOfferBackWithNoAndAReason() {
        Question question = asked("Boom", "Mag ik de boom kappen?");
        UUID offer = offerMail(question);
        intake.take(Mails.letter(fromColleague(question.turn(), "Nee.\n\nMet vriendelijke groet,\nSanne", offer)));
        assertThat(now(question).state()).as("without a reason").isEqualTo(State.OFFERED);
        intake.take(Mails.letter(fromColleague(question.turn(), "Nee, dit is voor team Wegen.", offer)));
        assertThat(events(question, Event.Declined.class))
                .extracting(Event.Declined::reason)
                .containsExactly("dit is voor team Wegen.");
        assertThat(told(question)).containsExactly("REASON_NEEDED", "DECLINED");
    }

    @Test
    void whatIsNotClearIsKeptAsANoteAndTheColleagueHearsThat() {
        Question question = asked("Boom", "Mag ik de boom kappen?");
        intake.take(Mails.letter(fromColleague(question.turn(), "Ja maar is dat wel van ons?", offerMail(question))));
        assertThat(now(question).state()).isEqualTo(State.OFFERED);
        assertThat(events(question, Event.Noted.class))
                .extracting(Event.Noted::text)
                .containsExactly("Ja maar is dat wel van ons?");
        assertThat(told(question)).containsExactly("NOTED_OFFER_WAITS");
    }

    @Test
    void anAnswerToWhatWeMailedBackGoesOnAboutTheSame() {
        Question question = asked("Boom", "Mag ik de boom kappen?");
        Colleague sanne = question.turn();
        intake.take(Mails.letter(fromColleague(sanne, "Nee.", offerMail(question))));
        intake.take(Mails.letter(fromColleague(
                sanne,
                "Nee, dit is voor team Wegen.",
                backTo(sanne, question.id().value()))));
        assertThat(events(question, Event.Declined.class))
                .extracting(Event.Declined::reason)
                .containsExactly("dit is voor team Wegen.");
    }

    @Test
    void anAnswerToAMailAboutSeveralQuestionsThatDoesNotSayWhichDoesNothingAndIsAskedAbout() {
        Question first = asked("Boom", "Mag ik de boom kappen?");
        Question second = asked("Eik", "Mag ik de boom in mijn tuin kappen?");
        Colleague sanne = first.turn();
        UUID mail = together(offerMail(first), offerMail(second));
        assertThat(intake.take(Mails.letter(fromColleague(sanne, "Ja", mail))))
                .isEqualTo(new Taken.Aside(SetAside.SEVERAL));
        assertThat(List.of(now(first).state(), now(second).state())).containsOnly(State.OFFERED);
        UUID asked = backTo(sanne, Parcel.NO_QUESTION);
        assertThat(Notice.read(payload(asked)).detail()).contains(first.reference(), second.reference());
        intake.take(Mails.letter(fromColleague(sanne, second.reference().toLowerCase(Locale.ROOT) + ": ja", asked)));
        assertThat(now(second).owner()).isEqualTo(sanne);
        assertThat(now(first).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void numbersSayWhichQuestionsAnAnswerIsAbout() {
        Question first = asked("Boom", "Mag ik de boom kappen?");
        Question second = asked("Eik", "Mag ik de boom in mijn tuin kappen?");
        UUID mail = together(offerMail(first), offerMail(second));
        String text = "Hoi,\n\n%s: ja\n- %s: nee,\ndit is voor team Wegen.\n"
                .formatted(first.reference(), second.reference());
        assertThat(intake.take(Mails.letter(fromColleague(first.turn(), text, mail))))
                .isEqualTo(new Taken.Handled(Taken.Effect.ANSWERED));
        assertThat(now(first).owner()).isEqualTo(first.turn());
        assertThat(events(second, Event.Declined.class))
                .extracting(Event.Declined::reason)
                .containsExactly("dit is voor team Wegen.");
        assertThat(told(first)).containsExactly("ACCEPTED");
        assertThat(told(second)).containsExactly("DECLINED");
    }

    @Test
    void whatStandsBeforeTheFirstNumberIsNotGuessedAt() {
        Question first = asked("Boom", "Mag ik de boom kappen?");
        Question second = asked("Eik", "Mag ik de boom in mijn tuin kappen?");
        UUID mail = together(offerMail(first), offerMail(second));
        String text = "Deze is niet voor mij.\n" + second.reference() + ": ja";
        assertThat(intake.take(Mails.letter(fromColleague(first.turn(), text, mail))))
                .isEqualTo(new Taken.Aside(SetAside.SEVERAL));
        assertThat(List.of(now(first).state(), now(second).state())).containsOnly(State.OFFERED);
    }

    @Test
    void aPlainYesIsAboutTheOnlyQuestionThatIsStillOffered() {
        Question offered = asked("Boom", "Mag ik de boom kappen?");
        Question gone = asked("Eik", "Mag ik de boom in mijn tuin kappen?");
        UUID mail = together(offerMail(offered), offerMail(gone));
        handle(gone, new Command.Withdraw(gone.owner()));
        intake.take(Mails.letter(fromColleague(offered.turn(), "Ja", mail)));
        assertThat(now(offered).owner()).isEqualTo(offered.turn());
        assertThat(now(gone).state()).isEqualTo(State.RECEIVED);
    }

    @Test
    void theOneQuestionThatWaitsInADigestIsTakenWithYes() {
        Question question = asked("Boom", "Mag ik de boom kappen?");
        Colleague sanne = question.turn();
        intake.take(Mails.letter(fromColleague(sanne, "Ja", digest(sanne, question))));
        assertThat(now(question).owner()).isEqualTo(sanne);
    }

    @Test
    void nobodyElseAnswersForAColleague() {
        Question question = asked("Boom", "Mag ik de boom kappen?");
        String stranger = Mails.mail("hacker@elders.example", "Re: vraag", "Ja", reply(offerMail(question)));
        assertThat(intake.take(Mails.letter(stranger))).isEqualTo(new Taken.Aside(SetAside.STRANGER));
        assertThat(now(question).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void helpThatIsAskedByMailIsGivenByMail() {
        Question question = ownedByLotte();
        Colleague karim = Colleague.of(People.KARIM);
        handle(
                question,
                new Command.AskHelp(
                        Colleague.of(People.LOTTE), karim, "Mag dit?", Instant.parse("2030-01-01T10:00:00Z")));
        intake.take(Mails.letter(
                fromColleague(karim, "Alleen met een vergunning.\n-- \nKarim", mailOf(question, "HELP_ASKED"))));
        assertThat(events(question, Event.HelpGiven.class))
                .extracting(Event.HelpGiven::text)
                .containsExactly("Alleen met een vergunning.");
        assertThat(told(question)).containsExactly("HELPED");
    }

    @Test
    void helpGoesToTheRequestThatItsMailAnswers() {
        Question question = ownedByLotte();
        Colleague lotte = Colleague.of(People.LOTTE);
        Colleague karim = Colleague.of(People.KARIM);
        Instant until = Instant.parse("2030-01-01T10:00:00Z");
        handle(question, new Command.AskHelp(lotte, karim, "Mag dit?", until));
        UUID first = mailOf(question, "HELP_ASKED");
        handle(question, new Command.CancelHelp(lotte, 1));
        handle(question, new Command.AskHelp(lotte, karim, "Hoe hoog is die boom?", until));
        intake.take(Mails.letter(fromColleague(karim, "Alleen met een vergunning.", first)));
        assertThat(now(question).help()).extracting(HelpRequest::number).containsExactly(2);
        assertThat(events(question, Event.Noted.class))
                .extracting(Event.Noted::text)
                .containsExactly("Alleen met een vergunning.");
        intake.take(Mails.letter(fromColleague(karim, "Tien meter.", lastMailOf(question, "HELP_ASKED"))));
        assertThat(events(question, Event.HelpGiven.class))
                .extracting(Event.HelpGiven::number)
                .containsExactly(2);
        assertThat(told(question)).containsExactly("NOTED", "HELPED");
    }

    @Test
    void theOwnerAnswersOnlyWhenTheMailSaysSo() {
        Question question = ownedByLotte();
        handle(question, new Command.Hear("Er is haast bij."));
        UUID heard = mailOf(question, "HEARD");
        intake.take(Mails.letter(fromColleague(Colleague.of(People.LOTTE), "Ik zoek het uit.", heard)));
        assertThat(now(question).state()).isEqualTo(State.RECEIVED);
        intake.take(Mails.letter(fromColleague(
                Colleague.of(People.LOTTE), "Antwoord: ja, dat mag.\nU vraagt eerst een vergunning.", heard)));
        assertThat(now(question).answer()).isEqualTo("ja, dat mag.\nU vraagt eerst een vergunning.");
        assertThat(told(question)).containsExactly("NOTED", "ANSWERED");
    }

    @Test
    void whatARuleForbidsIsKeptAsANoteWithTheRuleMailedBack() {
        Question question = ownedByLotte();
        handle(question, new Command.Hear("Er is haast bij."));
        handle(question, new Command.Answer(Colleague.of(People.LOTTE), "Ja.", false));
        intake.take(
                Mails.letter(fromColleague(Colleague.of(People.LOTTE), "Antwoord: nee.", mailOf(question, "HEARD"))));
        assertThat(now(question).answer()).isEqualTo("Ja.");
        assertThat(events(question, Event.Noted.class))
                .extracting(Event.Noted::text)
                .containsExactly("Antwoord: nee.");
        assertThat(told(question)).containsExactly("NOT_ALLOWED");
    }

    @Test
    void anOfferThatDidNotArriveIsNotDelivered() {
        Question question = asked("Boom", "Mag ik de boom kappen?");
        UUID offer = offerMail(question);
        jdbc.sql("update outbox_message set status = 'SENT' where id = :id")
                .param("id", offer)
                .update();
        Letter bounce = Mails.letter(Bounce.of("<" + offer + "@voorneaanzee.example>", "failed", NOT_FOUND));
        assertThat(intake.take(bounce)).isEqualTo(new Taken.Handled(Taken.Effect.BOUNCED));
        assertThat(events(question, Event.NotDelivered.class)).hasSize(1);
        assertThat(jdbc.sql("select status || ' ' || last_error from outbox_message where id = :id")
                        .param("id", offer)
                        .query(String.class)
                        .single())
                .isEqualTo("BOUNCED bounced 5.1.1");
        assertThat(intake.take(bounce)).isEqualTo(new Taken.Handled(Taken.Effect.BOUNCED));
        assertThat(events(question, Event.NotDelivered.class)).hasSize(1);
    }

    @Test
    void aReportThatItTakesLongerChangesNothing() {
        Question question = asked("Boom", "Mag ik de boom kappen?");
        Letter delayed =
                Mails.letter(Bounce.of("<" + offerMail(question) + "@voorneaanzee.example>", "delayed", "4.4.1"));
        assertThat(intake.take(delayed)).isEqualTo(new Taken.Handled(Taken.Effect.REPORTED));
        assertThat(now(question).state()).isEqualTo(State.OFFERED);
    }

    @Test
    void aReportAboutAMailOfSomebodyElseIsSetAside() {
        assertThat(intake.take(Mails.letter(Bounce.of("<1@elders.example>", "failed", NOT_FOUND))))
                .isEqualTo(new Taken.Aside(SetAside.REPORT));
    }

    @Test
    void ofAMailThatWasSetAsideNothingPersonalStays() {
        String key = LetterKey.of(UUID.randomUUID().toString());
        intake.setAside(key, SetAside.TOO_LARGE, "Ruzie met mijn buurman Piet");
        Letter letter = Mails.letter(fromJan("Boom", "Mag hij weg?"));
        intake.take(letter);
        assertThat(setAside(key).getFirst()).isEqualTo("Ruzie met mijn buurman Piet");
        jdbc.sql("update intake_mail set taken_at = taken_at - interval '31 days' where key in (:keys)")
                .param("keys", List.of(key, letter.key()))
                .update();
        ledger.forget(Duration.ofDays(30));
        assertThat(setAside(key)).containsExactly(null, "");
        assertThat(setAside(letter.key())).containsExactly(null, "");
    }

    private List<@Nullable String> setAside(String key) {
        return jdbc.sql("select subject, sender_hash from intake_mail where key = :key")
                .param("key", key)
                .query((row, _) ->
                        Arrays.<@Nullable String>asList(row.getString("subject"), row.getString("sender_hash")))
                .single();
    }

    @Test
    void whoSendsTooManyIsSetAsideFromThenOn() {
        for (int i = 0; i < settings.mostPerHour(); i++) {
            assertThat(intake.take(Mails.letter(fromJan("Boom " + i, "Mag hij weg?"))))
                    .isInstanceOf(Taken.Handled.class);
        }
        assertThat(intake.take(Mails.letter(fromJan("Boom", "Nog een")))).isEqualTo(new Taken.Aside(SetAside.TOO_MANY));
    }

    private String fromJan(String subject, String text, String... headers) {
        return Mails.mail("Jan Jansen <" + jan + ">", subject, text, headers);
    }

    private static String fromColleague(Colleague from, String text, UUID message) {
        return Mails.mail(from.displayName() + " <" + from.mail() + ">", "Re: Vraag voor u", text, reply(message));
    }

    private static String reply(UUID message) {
        return "In-Reply-To: <" + message + "@voorneaanzee.example>";
    }

    /** A question of this citizen by mail, with files. */
    private Question asked(String subject, String text, String... files) {
        String raw = fromJan(subject, text);
        if (files.length > 0) {
            String head = raw.substring(0, raw.indexOf("Content-Type:"));
            raw = head
                    + "Content-Type: multipart/mixed; boundary=grens\r\n\r\n--grens\r\nContent-Type: text/plain\r\n\r\n"
                    + text + "\r\n--grens\r\n" + String.join("\r\n--grens\r\n", files) + "\r\n--grens--\r\n";
        }
        Letter letter = Mails.letter(raw);
        assertThat(intake.take(letter)).isEqualTo(new Taken.Handled(Taken.Effect.QUESTION));
        return known.find(new QuestionId(jdbc.sql("select question_id from intake_mail where key = :key")
                        .param("key", letter.key())
                        .query(UUID.class)
                        .single()))
                .orElseThrow();
    }

    private Question ownedByLotte() {
        return questions.receive(
                new NewQuestion("Mag de boom weg?", new Caller("Jan Jansen", null, jan), null, null, null, false),
                People.LOTTE,
                null);
    }

    private void handle(Question question, Command command) {
        assertThat(questions.handle(question.id(), null, command)).isInstanceOf(Outcome.Done.class);
    }

    private UUID toCitizen(Question question) {
        return Objects.requireNonNull(transaction.execute(
                _ -> outbox.add(Parcel.now(question.id().value(), "to-citizen", "RECEIVED", UUID.randomUUID(), "{}")
                        .after(Duration.ofDays(1)))));
    }

    private UUID offerMail(Question question) {
        return mailOf(question, "OFFERED");
    }

    private UUID mailOf(Question question, String kind) {
        return jdbc.sql("select id from outbox_message where question_id = :id and channel = 'mail' and kind = :kind")
                .param("id", question.id().value())
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    private UUID lastMailOf(Question question, String kind) {
        return jdbc.sql("""
                        select id from outbox_message where question_id = :id and channel = 'mail' and kind = :kind
                        order by position desc limit 1""")
                .param("id", question.id().value())
                .param("kind", kind)
                .query(UUID.class)
                .single();
    }

    /** As when these had waited long: they went out in one mail. */
    private UUID together(UUID... messages) {
        UUID bundle = UUID.randomUUID();
        jdbc.sql("update outbox_message set status = 'SENT', bundle_id = :bundle where id = any (:messages)")
                .param("bundle", bundle)
                .param("messages", messages)
                .update();
        return bundle;
    }

    private UUID digest(Colleague to, Question question) {
        String json = """
                {"recipient": "%s", "recipientName": "%s", "address": "%s", "day": "2026-11-24", "owned": [], "news": [],
                 "asked": [{"question": "%s", "reference": "%s", "topic": null, "what": "OFFERED", "other": "Lotte",
                  "before": "2026-11-24T12:00:00Z"}]}""".formatted(to.id(), to.displayName(), to.mail(), question.id(), question.reference());
        return Objects.requireNonNull(transaction.execute(_ -> outbox.add(
                Parcel.now(Parcel.NO_QUESTION, "mail", "DIGEST", to.id(), json).after(Duration.ofDays(1)))));
    }

    /** The last mail back to a colleague about a question. */
    private UUID backTo(Colleague colleague, UUID question) {
        return jdbc.sql("""
                        select id from outbox_message
                        where question_id = :question and channel = 'mail-notice' and recipient_id = :colleague
                        order by position desc limit 1""")
                .param("question", question)
                .param("colleague", colleague.id())
                .query(UUID.class)
                .single();
    }

    private String payload(UUID message) {
        return jdbc.sql("select payload from outbox_message where id = :id")
                .param("id", message)
                .query(String.class)
                .single();
    }

    private List<String> told(Question question) {
        return jdbc.sql("""
                        select kind from outbox_message where question_id = :id and channel = 'mail-notice' order by position""")
                .param("id", question.id().value())
                .query((row, _) -> row.getString("kind"))
                .list();
    }

    private Question now(Question question) {
        return known.find(question.id()).orElseThrow();
    }

    private List<String> said(Question question) {
        return events(question, Event.Heard.class).stream()
                .map(Event.Heard::text)
                .toList();
    }

    private <T extends Event> List<T> events(Question question, Class<T> type) {
        return known.events(question.id()).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    private List<UUID> questionsOfJan() {
        return jdbc.sql("select id from question where snapshot -> 'caller' ->> 'mail' = :mail")
                .param("mail", jan)
                .query((row, _) -> row.getObject("id", UUID.class))
                .list();
    }
}
