package nl.raakpunt.routing.life;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.auditor.AuditTick;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.question.Care;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.DueTick;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.route.EscalationTick;
import nl.raakpunt.routing.testing.HandClock;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Many questions at once and everybody who does something with them, one step at a time; every step is judged. */
final class Village {

    private static final int QUESTIONS = 40;
    private static final int REMEMBERED = 25;
    private static final UUID POISON = UUID.fromString("dead0000-0000-4000-8000-000000000000");

    private final ApplicationContext instance;
    private final Questions questions;
    private final Care care;
    private final HandClock clock;
    private final Random random;
    private final RandomLife life;
    private final Roster roster = new Roster();
    private final Ledger ledger;
    private final Witness witness;
    private final List<LifeModel> open = new ArrayList<>();
    private final Map<UUID, String> finished = new HashMap<>();
    private final Deque<String> lately = new ArrayDeque<>();
    private final Map<String, Integer> steps = new TreeMap<>();
    private @Nullable LifeModel latest;

    Village(ApplicationContext instance, HandClock clock, Ledger ledger, long seed) {
        this.instance = instance;
        this.questions = instance.getBean(Questions.class);
        this.care = instance.getBean(Care.class);
        this.clock = clock;
        this.ledger = ledger;
        this.random = new Random(seed);
        this.life = new RandomLife(random);
        this.witness = new Witness(ledger, roster);
        roster.publish();
    }

    /** What was done how often. */
    Map<String, Integer> steps() {
        return steps;
    }

    /** What was done last, for whoever must find out why it went wrong. */
    String lately() {
        return String.join("\n", lately);
    }

    void step() {
        int kind = random.nextInt(1_000);
        if (open.size() < QUESTIONS || kind < 10) {
            receive();
        } else if (kind < 150) {
            clockTicks();
        } else if (kind < 158) {
            changeRoster();
        } else if (kind < 163) {
            audit();
        } else if (kind < 180) {
            merge(any(), any());
        } else if (kind < 190) {
            split(any());
        } else if (kind < 195) {
            failHalfWay(any());
        } else if (kind < 215) {
            takeOver(any());
        } else {
            command(any());
        }
    }

    private void changeRoster() {
        done("roster", "another day");
        roster.change(random);
        instance.getBean(CircuitBreakerRegistry.class)
                .circuitBreaker("directory")
                .reset();
    }

    /** Often the one of the step before: people answer each other within the hour, not only after days. */
    private LifeModel any() {
        LifeModel before = latest;
        if (before != null && !before.closed && open.contains(before) && random.nextBoolean()) {
            return before;
        }
        latest = another();
        return latest;
    }

    private LifeModel another() {
        LifeModel question = open.get(random.nextInt(open.size()));
        if (question.closed && random.nextInt(3) == 0) {
            finished.put(question.id, question.print);
            open.remove(question);
            return another();
        }
        return question;
    }

    private void receive() {
        SignedIn agent = Roster.AGENTS.get(random.nextInt(Roster.AGENTS.size()));
        NewQuestion words = life.question();
        String key = random.nextInt(4) == 0 ? "key-" + random.nextLong() : null;
        done("receive", agent.displayName());
        Question received = questions.receive(words, agent, key);
        open.add(witness.meet(received.id().value()));
        if (key != null && !questions.receive(words, agent, key).id().equals(received.id())) {
            throw new AssertionError("The same key by the same person is the same question");
        }
    }

    private void command(LifeModel question) {
        Command command = life.command(question, clock.instant());
        Long version = version(question);
        done(command.getClass().getSimpleName(), question.id + " " + version + " " + command);
        boolean allowed = LifeLaw.allows(question, command, clock.instant());
        Outcome outcome = questions.handle(new QuestionId(question.id), version, command);
        judge(question, command, allowed, version == null || version == question.version, outcome);
    }

    /** What the person looked at: mostly the question as it is. */
    private @Nullable Long version(LifeModel question) {
        return switch (random.nextInt(8)) {
            case 0 -> Long.valueOf(question.version - 1);
            case 1, 2, 3 -> null;
            default -> Long.valueOf(question.version);
        };
    }

    private void judge(LifeModel question, Object what, boolean allowed, boolean latest, Outcome outcome) {
        boolean right = switch (outcome) {
            case Outcome.Done _ -> allowed && latest;
            case Outcome.Stale stale -> allowed && !latest && stale.question().version() == question.version;
            case Outcome.Refused refused -> !allowed && refused.question().version() == question.version;
            case Outcome.Unknown _ -> false;
        };
        question.must(right, (allowed ? "allows " : "refuses ") + what + ", not: " + outcome);
        if (outcome instanceof Outcome.Done) {
            question.must(witness.look(question) > 0, "remembers what was done");
        } else {
            steps.merge("refused", 1, Integer::sum);
            witness.nothingChanged(question, what);
        }
    }

    private void clockTicks() {
        clock.move(life.jump());
        done("tick", clock.instant().toString());
        if (random.nextInt(6) > 0) {
            DueTick.all(instance);
            EscalationTick.all(instance);
            DueTick.all(instance);
            everythingIsLookedAtAgain();
        }
        seeWhatMoved();
    }

    private void everythingIsLookedAtAgain() {
        List<UUID> stuck = ledger.deadEnds(ids(), clock.instant());
        if (!stuck.isEmpty()) {
            throw new AssertionError("Nothing in the future looks at " + stuck);
        }
    }

    private void audit() {
        DueTick.all(instance);
        EscalationTick.all(instance);
        Map<String, Integer> found = AuditTick.audit(instance);
        done("audit", found.toString());
        for (String fault : List.of("NO_NEXT_MOMENT", "OVERDUE", "OWNER_UNKNOWN", "NO_HEIR")) {
            if (found.containsKey(fault)) {
                throw new AssertionError("The auditor found " + found);
            }
        }
        seeWhatMoved();
        everythingIsLookedAtAgain();
        open.stream()
                .filter(question -> !question.closed && !roster.isDown())
                .forEach(question -> question.must(!roster.hasLeft(question.owner), "has an owner who works here"));
    }

    private void takeOver(LifeModel question) {
        SignedIn by = life.somebody();
        Question now = seen(question, by);
        String why = life.text();
        if (now == null || !(care.takeOver(now, why, by) instanceof Reply.Found<Command> found)) {
            return;
        }
        Command command = found.value();
        done("take over", question.id + " " + command);
        boolean right = Roster.mayTakeOver(question.owner, by.id());
        boolean allowed = !question.closed && !question.owner.equals(by.id()) && right && !why.isBlank();
        judge(question, command, allowed, true, questions.handle(now.id(), now.version(), command));
    }

    private void merge(LifeModel question, LifeModel into) {
        SignedIn by = random.nextInt(4) == 0 ? life.somebody() : Roster.byId(question.owner);
        Question from = seen(question, Roster.LOTTE);
        Question to = seen(into, Roster.LOTTE);
        if (from == null || to == null) {
            throw new AssertionError("An agent sees every question");
        }
        boolean sees = by.is(Role.AGENT) || into.concerned.contains(by.id());
        boolean fits = into.isOpen() && sees && from.caller().isSameAs(to.caller());
        boolean allowed = fits && question != into && !question.closed && question.owner.equals(by.id());
        done("merge", question.id + " into " + into.id);
        judge(question, "a merge", allowed, true, questions.merge(from.id(), from.version(), to.reference(), by));
        if (question != into) {
            into.must(witness.look(into) == (allowed ? 1 : 0), "takes in what is merged into it, once");
        }
    }

    private void split(LifeModel question) {
        SignedIn by = random.nextInt(4) == 0 ? life.somebody() : Roster.byId(question.owner);
        String text = life.text();
        boolean allowed = !question.closed && question.owner.equals(by.id()) && !text.isBlank();
        long before = ledger.questions();
        done("split", question.id.toString());
        QuestionId id = new QuestionId(question.id);
        judge(question, "a split", allowed, true, questions.split(id, question.version, text, by));
        question.must(ledger.questions() == before + (allowed ? 1 : 0), "is split in one part more, or not at all");
        if (allowed) {
            open.add(witness.meet(ledger.lastPart(question.id)));
        }
    }

    /** The last thing that is written with an offer fails: then nothing of it is written. */
    private void failHalfWay(LifeModel question) {
        Command offer = new Command.Offer(
                Colleague.of(Roster.byId(question.owner)),
                new Colleague(POISON, "Niemand", null),
                "reden",
                clock.instant().plusSeconds(60),
                Explanation.byHand(),
                false);
        if (!LifeLaw.allows(question, offer, clock.instant())) {
            return;
        }
        done("fail half-way", question.id.toString());
        try {
            questions.handle(new QuestionId(question.id), null, offer);
        } catch (IllegalStateException poisoned) {
            witness.nothingChanged(question, "what fails half-way");
            return;
        }
        throw question.broken("is not offered when that cannot be written completely");
    }

    private @Nullable Question seen(LifeModel question, SignedIn viewer) {
        return questions.view(new QuestionId(question.id), viewer).orElse(null);
    }

    private void seeWhatMoved() {
        Map<UUID, Long> versions = ledger.versions(ids());
        for (LifeModel question : open) {
            if (versions.getOrDefault(question.id, 0L) != question.version) {
                witness.look(question);
            } else {
                question.print = "";
            }
        }
        ledger.prints(open.stream()
                        .filter(question -> question.print.isEmpty())
                        .map(question -> question.id)
                        .toList())
                .forEach((id, print) -> open.stream()
                        .filter(question -> question.id.equals(id))
                        .forEach(question -> question.print = print));
    }

    private List<UUID> ids() {
        return open.stream().map(question -> question.id).toList();
    }

    private void done(String kind, String what) {
        steps.merge(kind, 1, Integer::sum);
        lately.addLast(kind + ": " + what);
        if (lately.size() > REMEMBERED) {
            lately.removeFirst();
        }
    }

    /** Looks at everything there is, also at what nobody touched for long. */
    void everythingHolds() {
        Map<String, Long> faults = ledger.faults();
        if (!faults.isEmpty()) {
            throw new AssertionError("In the whole database: " + faults);
        }
        if (!ledger.prints(finished.keySet()).equals(finished)) {
            throw new AssertionError("Something touched a question that was finished long ago");
        }
        open.forEach(question -> question.must(
                ledger.concerned(question.id).containsAll(question.concerned), "may be seen by whom it concerns"));
    }
}
