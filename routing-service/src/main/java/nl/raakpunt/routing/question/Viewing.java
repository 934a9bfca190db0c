package nl.raakpunt.routing.question;

import java.util.Optional;
import nl.raakpunt.routing.access.SignedIn;
import org.springframework.stereotype.Component;

/**
 * Lets people see questions: agents every one, others those that concern them, and a stand-in or team lead those of the
 * colleague they answer for.
 */
@Component
public class Viewing {

    private final Questions questions;
    private final Care care;

    Viewing(Questions questions, Care care) {
        this.questions = questions;
        this.care = care;
    }

    /** The question, when this person may see it; seeing it is recorded. */
    public Optional<Question> find(QuestionId id, SignedIn viewer) {
        return questions.view(id, viewer).or(() -> findByRight(id, viewer));
    }

    /** The question, when this person may carry out commands on it; {@link Questions#beforeCommand} says what is recorded. */
    Optional<Question> beforeCommand(QuestionId id, SignedIn by) {
        return questions.beforeCommand(id, by).or(() -> findByRight(id, by));
    }

    private Optional<Question> findByRight(QuestionId id, SignedIn viewer) {
        return questions
                .owner(id)
                .flatMap(owner -> care.right(owner, viewer))
                .flatMap(_ -> questions.viewByRight(id, viewer));
    }
}
