package nl.raakpunt.routing.question;

import java.util.Optional;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.web.RequestKey;
import org.jspecify.annotations.Nullable;

/** Takes questions and carries out commands on them; each call is one transaction. */
public interface Questions {

    /**
     * Takes a new question for the person logged in, who owns it from then on.
     *
     * @param idempotencyKey the same key by the same person gives the same question instead of a second one
     */
    Question receive(NewQuestion question, SignedIn by, @Nullable String idempotencyKey);

    /** The same for programs, with the same key and the same request; they hear when it is another request, or still in hand. */
    Question receiveOnce(NewQuestion question, SignedIn by, RequestKey key);

    /**
     * Carries out a command.
     *
     * @param expectedVersion version the person looked at; {@code null} means whatever it is now
     */
    Outcome handle(QuestionId id, @Nullable Long expectedVersion, Command command);

    /** The question, when it exists and this person may see it; seeing it is recorded. */
    Optional<Question> view(QuestionId id, SignedIn viewer);

    /**
     * The question, when this person may see it, for deciding on a command. It is not recorded that they saw it: the
     * command itself is, or whoever refuses it shows the question with {@link #view}.
     */
    Optional<Question> beforeCommand(QuestionId id, SignedIn by);

    /** Who owns a question now; only for deciding whether somebody has a right to it. */
    Optional<Colleague> owner(QuestionId id);

    /** The question for somebody who has a right to it; from then on it concerns them. */
    Optional<Question> viewByRight(QuestionId id, SignedIn viewer);

    /**
     * Makes a part of a question a question of its own, with the same caller and owner.
     *
     * @param version version the person looked at
     */
    Outcome split(QuestionId id, long version, String text, SignedIn by);

    /**
     * Finishes a question as a part of another open question of the same citizen, found by its public number.
     *
     * @param version version the person looked at
     */
    Outcome merge(QuestionId id, long version, String intoReference, SignedIn by);
}
