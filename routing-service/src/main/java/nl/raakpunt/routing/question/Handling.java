package nl.raakpunt.routing.question;

import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import nl.raakpunt.routing.access.SignedIn;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How every endpoint carries out a command: only for whom the question concerns, only on the version they looked at. */
@Component
class Handling {

    private final Questions questions;
    private final Viewing viewing;
    private final Answers answers;

    Handling(Questions questions, Viewing viewing, Answers answers) {
        this.questions = questions;
        this.viewing = viewing;
        this.answers = answers;
    }

    ResponseEntity<QuestionView> handle(
            UUID id, String ifMatch, SignedIn by, Locale locale, Function<Question, Command> command) {
        Long version = Answers.version(ifMatch);
        Question question = viewing.beforeCommand(new QuestionId(id), by).orElseThrow(Answers::unknown);
        Outcome outcome = questions.handle(question.id(), version, command.apply(question));
        if (!(outcome instanceof Outcome.Done)) {
            questions.view(question.id(), by); // the answer says how the question is now
        }
        return answers.of(outcome, locale);
    }

    ResponseEntity<QuestionView> outcome(UUID id, String ifMatch, SignedIn by, Locale locale, MatterStep step) {
        long version = Answers.version(ifMatch);
        Question question = seen(id, by);
        return answers.of(step.take(question.id(), version), locale);
    }

    /** Who may not see a question may not touch it either, and does not learn that it exists. */
    Question seen(UUID id, SignedIn by) {
        return viewing.find(new QuestionId(id), by).orElseThrow(Answers::unknown);
    }

    /** Something that touches more questions than one. */
    @FunctionalInterface
    interface MatterStep {
        Outcome take(QuestionId id, long version);
    }
}
