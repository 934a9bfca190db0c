package nl.raakpunt.routing.privacy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.CitizenRecords;
import nl.raakpunt.routing.question.QuestionSummary;
import nl.raakpunt.routing.question.State;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a citizen may ask: which data is kept, and that it is taken out (GDPR articles 15 and 17); each step is logged. */
@Service
public class SubjectRequests {

    private final CitizenRecords records;
    private final AuditLog audit;
    private final Clock clock;

    SubjectRequests(CitizenRecords records, AuditLog audit, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** Questions of the citizen, newest first. */
    @Transactional
    public List<QuestionSummary> find(Caller citizen, SignedIn by) {
        return logged(citizen, by, "privacy.find");
    }

    /** Everything kept of the citizen. */
    @Transactional
    public List<Map<String, Object>> export(Caller citizen, SignedIn by) {
        return logged(citizen, by, "privacy.export").stream()
                .map(question -> records.export(question.id()))
                .toList();
    }

    /** Takes out what can be: questions that are still open keep what is needed to answer them. How many it did. */
    @Transactional
    public int erase(Caller citizen, SignedIn by) {
        return records.erase(logged(citizen, by, "privacy.erase").stream()
                .filter(question -> question.state() == State.CLOSED)
                .map(QuestionSummary::id)
                .toList());
    }

    private List<QuestionSummary> logged(Caller citizen, SignedIn by, String action) {
        List<QuestionSummary> found = records.of(citizen);
        found.forEach(question ->
                audit.record(clock.instant(), by.id(), action, question.id().value(), question.version()));
        return found;
    }
}
