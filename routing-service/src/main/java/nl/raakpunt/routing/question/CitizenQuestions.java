package nl.raakpunt.routing.question;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import nl.raakpunt.routing.audit.AuditLog;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Questions as the citizen who asked them may see them; the citizen is nobody in the audit log. */
@Service
public class CitizenQuestions {
    /** So many at once at most. */
    public static final int LATE_BATCH = 200;

    private final QuestionStore store;
    private final QuestionLists lists;
    private final AuditLog audit;
    private final JdbcClient jdbc;
    private final Clock clock;

    CitizenQuestions(QuestionStore store, QuestionLists lists, AuditLog audit, JdbcClient jdbc, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.audit = audit;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The question for the citizen who proved to have asked it, or the one in which it goes on; seeing it is recorded. */
    @Transactional
    public Optional<Question> view(QuestionId id) {
        Optional<Question> question = store.find(id).map(this::goesOn);
        question.ifPresent(seen -> audit.record(now(), null, "citizen-view", id.value(), seen.version()));
        return question;
    }

    /** The question, for what is written to the citizen. */
    @Transactional
    public Optional<Question> find(QuestionId id) {
        return store.find(id);
    }

    /** The question with this public number, for a program that took it for the citizen. */
    @Transactional
    public Optional<Question> find(String reference) {
        return store.findByReference(reference);
    }

    /** The question in which a merged question goes on; any other goes on itself. */
    @Transactional
    public Question goesOn(Question question) {
        QuestionId into = question.mergedInto();
        return into == null ? question : store.find(into).map(this::goesOn).orElse(question);
    }

    /** What happened, oldest first. */
    @Transactional
    public List<Event> events(QuestionId id) {
        return lists.log(id).stream().map(HistoryEntry::event).toList();
    }

    /** One thing that happened. */
    @Transactional
    public Optional<Event> event(QuestionId id, long sequence) {
        return lists.log(id).stream()
                .filter(entry -> entry.sequence() == sequence)
                .map(HistoryEntry::event)
                .findFirst();
    }

    /**
     * Questions whose promise is about to be broken, each once for each promise; another instance gets others.
     *
     * @param from  promises that were broken before this are left alone
     * @param until promises from this moment on are not near yet
     * @param near  has the last word
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Question> claimLate(Instant from, Instant until, Predicate<Question> near) {
        List<Question> late = store.lockPromises(from, until, LATE_BATCH).stream()
                .filter(near)
                .toList();
        late.forEach(question -> jdbc.sql("update question set told_late_of = answer_before where id = :id")
                .param("id", question.id().value())
                .update());
        return late;
    }

    /** Records what a citizen did that is no event of the question. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Question question, String action) {
        audit.record(now(), null, action, question.id().value(), question.version());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
