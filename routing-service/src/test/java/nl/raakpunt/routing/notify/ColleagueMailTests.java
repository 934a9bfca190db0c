package nl.raakpunt.routing.notify;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.DeclineCause;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.Step;
import nl.raakpunt.routing.testing.Mailbox;
import nl.raakpunt.routing.testing.Questioning;
import nl.raakpunt.routing.testing.RoutingServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Mails to colleagues as they arrive: as text and as HTML, with the same facts. */
@RoutingServiceTest
class ColleagueMailTests {

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionOverview overview;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MessageSource texts;

    private final SignedIn lotte = Questioning.somebody("Lotte <Bakker> & co");
    private final SignedIn sanne = Questioning.somebody("Sanne van der Meer");

    private Questioning people;

    @BeforeEach
    void people() {
        people = new Questioning(questions, overview, clock);
    }

    @Test
    void anOfferIsReadableAsTextAndAsHtmlWithTheSameFacts() throws Exception {
        Question question = people.offered(lotte, sanne);
        MimeMessage mail = Mailbox.mail(sanne, "Vraag voor u");
        String html = Mailbox.html(mail);
        assertThat(mail.getContentType()).startsWith("multipart/alternative");
        assertThat(html)
                .contains("<html lang=\"nl\">", "<h1>Vraag voor u: Boom kappen (" + question.reference() + ")</h1>")
                .contains("<th scope=\"row\">Reageer vóór</th>", "Antwoord aan de inwoner vóór")
                .contains("Lotte &lt;Bakker&gt; &amp; co biedt u een vraag aan.", "prefers-color-scheme: dark")
                .contains("/vragen/" + question.id(), "/berichten")
                .doesNotContain("geheim", "Jansen", "0612345678", "style=\"", "<img", "<script", "??");
        assertThat(Pattern.compile("class=\"button\"").matcher(html).results()).hasSize(1);
        assertThat(Mailbox.text(mail))
                .contains("Beste Sanne van der Meer,", "Lotte <Bakker> & co biedt u een vraag aan.")
                .contains("Onderwerp: Boom kappen", "Kenmerk: " + question.reference(), "Vraag overnemen:\nhttp")
                .contains("Teruggeven met een reden:\nhttp", "Lees de vraag:\nhttp")
                .doesNotContain("geheim", "Jansen", "0612345678");
    }

    @Test
    void whileACallerWaitsTheMailSaysSoAndNoMomentInSomeHours() {
        Question question = people.offer(people.received(lotte), lotte, sanne, true);
        MimeMessage mail = Mailbox.mail(sanne, "Een beller wacht aan de lijn: Boom kappen (" + question.reference());
        assertThat(Mailbox.text(mail))
                .contains("Een beller wacht aan de lijn, sinds ", "belt u en vraagt of u de vraag nu overneemt.")
                .contains("Reageer nu: een beller wacht aan de lijn, sinds ", "Vraag overnemen:\nhttp")
                .doesNotContain("Reageer voor", "geheim", "Jansen", "{");
        assertThat(Mailbox.html(mail)).contains("Een beller wacht aan de lijn").doesNotContain("Reageer voor");
    }

    @Test
    void theTokenOfALinkIsInTheMailOnly() {
        Question question = people.offered(lotte, sanne);
        String token = Mailbox.token(Mailbox.mail(sanne, question.reference()));
        assertThat(jdbc.sql(
                                "select count(*) from action_link l where l.question_id = :id and to_jsonb(l)::text like :token")
                        .param("id", question.id().value())
                        .param("token", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from outbox_message where payload::text like :token")
                        .param("token", "%" + token + "%")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whatIsNotNeededAnyMoreAsksNothing() {
        Question question = people.offered(lotte, sanne);
        people.done(question, new Command.Withdraw(Colleague.of(lotte)));
        MimeMessage mail = Mailbox.mail(sanne, "Niet meer nodig: Boom kappen (" + question.reference());
        assertThat(Mailbox.html(mail)).contains("U hoeft niets meer te doen.").doesNotContain("class=\"button\"");
        assertThat(Mailbox.text(mail)).doesNotContain("/actie", "/vragen");
    }

    @Test
    void whoIsAskedNextHearsWhoGaveItBackAndWhyButNotTheirOwnWords() {
        SignedIn ingrid = Questioning.somebody("Ingrid de Wit");
        Question question = people.offered(lotte, sanne);
        people.done(
                question, new Command.Decline(Colleague.of(sanne), DeclineCause.WRONG_TOPIC, "De buurman heet Jansen"));
        people.done(
                question,
                new Command.Escalate(
                        Step.TEAM,
                        Colleague.of(ingrid),
                        clock.instant().plus(Duration.ofHours(4)),
                        Explanation.byHand(),
                        List.of()));

        assertThat(Mailbox.text(Mailbox.mail(ingrid, question.reference())))
                .contains(
                        "Sanne van der Meer gaf de vraag terug: ‘Niet mijn onderwerp’.",
                        "Daarom bieden wij u deze vraag aan, namens Lotte <Bakker> & co.")
                .doesNotContain("Niemand", "Jansen");
    }

    @Test
    void everyKindOfMessageHasItsWords() {
        for (Message.Kind kind : Message.Kind.values()) {
            for (String part : new String[] {".subject", ".says"}) {
                assertThat(texts.getMessage(
                                kind.key() + part, new Object[] {"A", "B", "C", "D", "E", "F"}, LetterWords.DUTCH))
                        .as(kind + part)
                        .isNotBlank()
                        .doesNotContain("{");
            }
        }
    }
}
