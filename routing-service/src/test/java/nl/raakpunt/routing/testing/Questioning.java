package nl.raakpunt.routing.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.HistoryEntry;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.TopicRef;

/** What people do with questions, for tests of what follows from it. */
public record Questioning(Questions questions, QuestionOverview overview, Clock clock) {

    /** A word nobody else has, in which nobody can see a citizen service number. */
    public static String withoutNumbers() {
        return UUID.randomUUID().toString().replaceAll("[^a-f]", "")
                + Long.toString(System.nanoTime(), 36).replaceAll("\\d", "z");
    }

    /** Somebody nobody else is. */
    public static SignedIn somebody(String name) {
        UUID id = UUID.randomUUID();
        return new SignedIn(id, "u" + id, name, id + "@voorneaanzee.example", Set.of(Role.COLLEAGUE, Role.AGENT));
    }

    public Question received(SignedIn by) {
        NewQuestion words = new NewQuestion(
                "Iets geheims over mijn tuin",
                new Caller("Piet Jansen", "0612345678", null),
                new TopicRef("boom-kappen", "Boom kappen"),
                null,
                16,
                false);
        return questions.receive(words, by, null);
    }

    public Question offered(SignedIn by, SignedIn to) {
        return offer(received(by), by, to, false);
    }

    public Question offer(Question question, SignedIn by, SignedIn to, boolean callerWaits) {
        return done(
                question,
                new Command.Offer(
                        Colleague.of(by),
                        Colleague.of(to),
                        "weet van bomen",
                        clock.instant().plus(Duration.ofHours(4)),
                        Explanation.byHand(),
                        true,
                        callerWaits));
    }

    public Question done(Question question, Command command) {
        Outcome outcome = questions.handle(question.id(), null, command);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).question();
    }

    public Question now(Question question, SignedIn viewer) {
        return questions.view(question.id(), viewer).orElseThrow();
    }

    public <E extends Event> List<E> events(Question question, SignedIn viewer, Class<E> type) {
        return overview.history(question.id(), viewer).orElseThrow().stream()
                .map(HistoryEntry::event)
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }
}
