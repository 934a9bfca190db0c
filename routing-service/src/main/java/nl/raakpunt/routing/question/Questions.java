package nl.raakpunt.routing.question;

import java.util.Optional;
import nl.raakpunt.routing.access.SignedIn;
import org.jspecify.annotations.Nullable;

/** Takes questions and carries out commands on them; each call is one transaction. */
public interface Questions {

    /**
     * Takes a new question for the person logged in, who owns it from then on.
     *
     * @param idempotencyKey the same key by the same person gives the same question instead of a second one
     */
    Question receive(NewQuestion question, SignedIn by, @Nullable String idempotencyKey);

    /**
     * Carries out a command.
     *
     * @param expectedVersion version the person looked at; {@code null} means whatever it is now
     */
    Outcome handle(QuestionId id, @Nullable Long expectedVersion, Command command);

    /** The question, when it exists and this person may see it; seeing it is recorded. */
    Optional<Question> view(QuestionId id, SignedIn viewer);
}
