package nl.raakpunt.routing.question;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a caller asked before, for the agent who has them on the line; looking is recorded. */
@Service
public class CallerHistory {

    private static final int SHOWN = 5;

    private final QuestionLists lists;
    private final AuditLog audit;
    private final Clock clock;
    private final References references;

    CallerHistory(QuestionLists lists, AuditLog audit, Clock clock, QuestionSettings settings) {
        this.lists = lists;
        this.audit = audit;
        this.clock = clock;
        this.references = new References(settings.referencePrefix());
    }

    /** The latest questions with this telephone number or mail address, newest first; nothing for who is no agent. */
    @Transactional
    public List<QuestionSummary> of(Caller caller, SignedIn viewer) {
        if (!viewer.is(Role.AGENT)) {
            return List.of();
        }
        List<QuestionSummary> found = lists.ofCaller(Caller.lowerMail(caller), Caller.digits(caller.phone())).stream()
                .limit(SHOWN)
                .toList();
        found.forEach(question -> record(question, viewer));
        return found;
    }

    /** The question whose number is in this text; nothing for who is no agent. */
    @Transactional
    public Optional<QuestionSummary> named(String text, SignedIn viewer) {
        Optional<QuestionSummary> found =
                viewer.is(Role.AGENT) ? references.in(text).flatMap(lists::withReference) : Optional.empty();
        found.ifPresent(question -> record(question, viewer));
        return found;
    }

    /** The question that a citizen's code belongs to; nothing for who is no agent. */
    @Transactional
    public Optional<QuestionSummary> of(QuestionId id, SignedIn viewer) {
        Optional<QuestionSummary> found = viewer.is(Role.AGENT) ? lists.find(id) : Optional.empty();
        found.ifPresent(question -> record(question, viewer));
        return found;
    }

    private void record(QuestionSummary question, SignedIn viewer) {
        audit.record(clock.instant(), viewer.id(), "caller-view", question.id().value(), question.version());
    }
}
