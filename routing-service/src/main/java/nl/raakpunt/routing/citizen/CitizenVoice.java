package nl.raakpunt.routing.citizen;

import nl.raakpunt.routing.question.Care;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import org.springframework.stereotype.Service;

/** Lets what a citizen says have its effect, wherever it is said: on the page, by mail, in a chat. */
@Service
public class CitizenVoice {

    private final Questions questions;
    private final CitizenQuestions known;
    private final Care care;

    CitizenVoice(Questions questions, CitizenQuestions known, Care care) {
        this.questions = questions;
        this.known = known;
        this.care = care;
    }

    /**
     * The citizen adds something: an owner who waits for it goes on, and a finished question is opened again.
     *
     * @param text 1 to 10,000 characters
     */
    public Outcome says(QuestionId id, String text) {
        return known.find(id)
                .map(known::goesOn)
                .map(question -> says(question, text))
                .orElseGet(Outcome.Unknown::new);
    }

    /** The answer is not right: the same owner has the question again. */
    public Outcome objects(QuestionId id, String why) {
        return questions.handle(id, null, care.reopen(why, null));
    }

    private Outcome says(Question question, String text) {
        Command command = switch (question.state()) {
            case WAITING -> care.resumeForCitizen(question, text);
            case RECEIVED, OFFERED, OWNED -> new Command.Hear(text);
            case ANSWERED, CLOSED -> care.reopen(text, null);
        };
        return questions.handle(question.id(), null, command);
    }
}
