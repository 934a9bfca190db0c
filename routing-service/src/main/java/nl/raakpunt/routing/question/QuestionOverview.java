package nl.raakpunt.routing.question;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;

/** Lists of questions for the people they concern; newest change first, at most 200. */
public interface QuestionOverview {

    /** Open questions this person owns, the first promise to break first. */
    List<QuestionSummary> ownedBy(UUID person);

    /** Open questions these people own, the first promise to break first. */
    List<QuestionSummary> ownedBy(Collection<UUID> people);

    /** Questions that wait for this person's yes or no, the first to lapse first. */
    List<QuestionSummary> offeredTo(UUID person);

    /** Questions of others in which this person was asked for help, the first promise to break first. */
    List<QuestionSummary> helpAskedOf(UUID person);

    /** Questions this person took or offered that somebody else owns now, or that are finished in the last week. */
    List<QuestionSummary> setOutBy(UUID person);

    /** Number of open questions each of these people owns; nobody is left out. */
    Map<UUID, Integer> openQuestions(Collection<UUID> people);

    /** When a question that is answered closes by itself; empty when it is not answered, or closed already. */
    Optional<Instant> closesAt(QuestionId id);

    /** The log of a question, oldest first, when this person may see it; seeing it is recorded. */
    Optional<List<HistoryEntry>> history(QuestionId id, SignedIn viewer);
}
