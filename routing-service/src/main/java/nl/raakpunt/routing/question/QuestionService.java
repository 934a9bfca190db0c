package nl.raakpunt.routing.question;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.audit.AuditLog;
import nl.raakpunt.routing.web.RequestKey;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries out commands: reads, decides, and writes what follows in one transaction. */
@Service
class QuestionService implements Questions {

    private static final Logger LOG = LoggerFactory.getLogger(QuestionService.class);
    /** Each lost race means that somebody else won one, so a few rounds always suffice. */
    private static final int ROUNDS = 20;

    private final QuestionStore store;
    private final QuestionWriter writer;
    private final AuditLog audit;
    private final Deadlines deadlines;
    private final DueCommands due;
    private final References references;
    private final TransactionTemplate transaction;
    private final Clock clock;

    QuestionService(
            QuestionStore store,
            QuestionWriter writer,
            AuditLog audit,
            Deadlines deadlines,
            DueCommands due,
            QuestionSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.writer = writer;
        this.audit = audit;
        this.deadlines = deadlines;
        this.due = due;
        this.references = new References(settings.referencePrefix());
        this.transaction = transaction;
        this.clock = clock;
    }

    @Override
    public Question receive(NewQuestion question, SignedIn by, @Nullable String idempotencyKey) {
        NewQuestion tidy = Tidy.question(question);
        return inTransaction(() -> {
            QuestionId id = QuestionId.random();
            if (idempotencyKey != null && !store.claim(by.id(), idempotencyKey, id)) {
                return store.find(store.claimed(by.id(), idempotencyKey)).orElseThrow();
            }
            return receive(id, references.next(), tidy, by);
        });
    }

    @Override
    public Question receiveOnce(NewQuestion question, SignedIn by, RequestKey key) {
        NewQuestion tidy = Tidy.question(question);
        return inTransaction(() -> {
            QuestionId id = QuestionId.random();
            return store.claim(by.id(), key, id)
                    ? receive(id, references.next(), tidy, by)
                    : store.find(store.claimed(by.id(), key)).orElseThrow();
        });
    }

    private Question receive(QuestionId id, String reference, NewQuestion question, SignedIn by) {
        Instant now = now();
        Command.Receive command = new Command.Receive(
                id,
                reference,
                Colleague.of(by),
                question.text(),
                question.caller(),
                question.channel(),
                question.topic(),
                question.area(),
                promise(question, now));
        return switch (QuestionRules.decide(null, command, now)) {
            case Decision.Accepted(List<Event> events) -> writer.write(null, events, now);
            case Decision.Refused(Refusal refusal) ->
                throw new IllegalArgumentException(
                        "Not received: " + refusal.rule().code());
        };
    }

    /** Never sooner than the usual: a roster only makes it later. */
    private Promise promise(NewQuestion question, Instant now) {
        Promise usual = new Promise(deadlines.answerBefore(now, question.serviceLevelHours()));
        Promise allowed = question.promise();
        return allowed != null && allowed.answerBefore().isAfter(usual.answerBefore()) ? allowed : usual;
    }

    @Override
    public Outcome handle(QuestionId id, @Nullable Long expectedVersion, Command command) {
        Command tidy = Tidy.command(command);
        return inTransaction(() -> store.find(id)
                .<Outcome>map(question -> handle(question, expectedVersion, tidy))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome handle(Question question, @Nullable Long expectedVersion, Command command) {
        Instant now = now();
        return switch (QuestionRules.decide(question, command, now)) {
            case Decision.Refused(Refusal refusal) -> new Outcome.Refused(refusal, question);
            case Decision.Accepted(List<Event> events) ->
                expectedVersion == null || expectedVersion == question.version()
                        ? new Outcome.Done(writer.write(question, events, now))
                        : new Outcome.Stale(question);
        };
    }

    @Override
    public Outcome split(QuestionId id, long version, String text, SignedIn by) {
        return inTransaction(() -> store.find(id)
                .<Outcome>map(question -> split(question, version, text, by))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome split(Question question, long version, String text, SignedIn by) {
        NewQuestion part = Tidy.question(
                new NewQuestion(text, question.caller(), question.channel(), null, question.area(), null, false));
        QuestionId partId = QuestionId.random();
        String reference = references.next();
        Command split = new Command.Split(Colleague.of(by), partId, reference, part.text());
        Outcome outcome = handle(question, version, split);
        if (outcome instanceof Outcome.Done) {
            receive(partId, reference, part, by);
        }
        return outcome;
    }

    @Override
    public Outcome merge(QuestionId id, long version, String intoReference, SignedIn by) {
        return inTransaction(() -> store.find(id)
                .<Outcome>map(question -> merge(question, version, intoReference, by))
                .orElseGet(Outcome.Unknown::new));
    }

    private Outcome merge(Question question, long version, String intoReference, SignedIn by) {
        Optional<Question> into = store.findByReference(intoReference.strip())
                .filter(other -> maySee(other.id(), by))
                .filter(other -> other.state().isOpen())
                .filter(other ->
                        other.id().equals(question.id()) || other.caller().isSameAs(question.caller()));
        if (into.isEmpty()) {
            return new Outcome.Refused(new Refusal(Rule.MERGE_INTO_OPEN_QUESTION_OF_SAME_CITIZEN, null), question);
        }
        Question other = into.get();
        Colleague me = Colleague.of(by);
        Outcome outcome = handle(question, version, new Command.Merge(me, other.id(), other.reference()));
        if (outcome instanceof Outcome.Done) {
            handle(other, null, new Command.Absorb(me, question.id(), question.reference(), question.text()));
        }
        return outcome;
    }

    @Override
    public Optional<Question> view(QuestionId id, SignedIn viewer) {
        return inTransaction(() -> {
            Optional<Question> question = store.find(id).filter(_ -> maySee(id, viewer));
            question.ifPresent(seen -> audit.record(now(), viewer.id(), "view", id.value(), seen.version()));
            return question;
        });
    }

    @Override
    public Optional<Question> beforeCommand(QuestionId id, SignedIn by) {
        return by.is(Role.AGENT) ? store.find(id) : store.findIfItConcerns(id, by.id());
    }

    @Override
    public Optional<Colleague> owner(QuestionId id) {
        return inTransaction(() -> store.find(id).map(Question::owner));
    }

    @Override
    public Optional<Question> viewByRight(QuestionId id, SignedIn viewer) {
        return inTransaction(() -> {
            store.concerns(id, Map.of(viewer.id(), false));
            return view(id, viewer);
        });
    }

    /** Does what is due with up to this many questions; how many it was. */
    int doDue(int limit) {
        return doDue(limit, new HashSet<>());
    }

    /**
     * The same, each question on its own: one that fails holds up no other.
     *
     * @param failed questions to leave alone; those that fail now are added
     */
    int doDue(int limit, Set<QuestionId> failed) {
        List<QuestionId> due = inTransaction(() -> store.due(now(), limit, failed));
        int done = 0;
        for (QuestionId id : due) {
            try {
                done += inTransaction(() -> doDue(id)) ? 1 : 0;
            } catch (RuntimeException failure) {
                failed.add(id);
                LOG.error("What is due of question {} cannot be done", id.value(), failure);
            }
        }
        return done;
    }

    private boolean doDue(QuestionId id) {
        boolean mine = store.lockDue(id, now());
        if (mine) {
            store.find(id).ifPresent(this::doDue);
        }
        return mine;
    }

    private void doDue(Question question) {
        Instant now = now();
        Question current = question;
        for (Command command : due.of(question, now)) {
            if (QuestionRules.decide(current, command, now) instanceof Decision.Accepted(List<Event> events)) {
                current = writer.write(current, events, now);
            }
        }
        if (current.version() == question.version()) {
            store.reschedule(question);
        }
    }

    /** Agents answer every call; others see what concerns them. */
    boolean maySee(QuestionId id, SignedIn viewer) {
        return viewer.is(Role.AGENT) || store.concerns(id, viewer.id());
    }

    private <T> T inTransaction(Supplier<T> step) {
        for (int round = 1; ; round++) {
            try {
                return transaction.execute(_ -> step.get());
            } catch (Conflict | DuplicateKeyException | PessimisticLockingFailureException lost) {
                if (round == ROUNDS) {
                    throw lost;
                }
            }
        }
    }

    /** PostgreSQL keeps microseconds, so nothing finer is ever decided on. */
    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
