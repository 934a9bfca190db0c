package nl.raakpunt.routing.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.auditor.AuditTick;
import nl.raakpunt.routing.citizen.LateTick;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.notify.PromiseTick;
import nl.raakpunt.routing.question.Care;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.DueTick;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.QuestionSummary;
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
    private final AtTheDesk desk;
    private final QuestionOverview overview;
    private final HandClock clock;
    private final Random random;
    private final RandomLife life;
    private final Roster roster = new Roster();
    private final Ledger ledger;
    private final Witness witness;
    private final List<LifeModel> open = new ArrayList<>();
    private final Map<UUID, String> finished = new HashMap<>();
    private final List<Sent> sent = new ArrayList<>();
    private final Deque<String> lately = new ArrayDeque<>();
    private final Map<String, Integer> steps = new TreeMap<>();
    private @Nullable LifeModel latest;

    /** What was sent with a key, to send it once more. */
    private record Sent(String key, SignedIn by, NewQuestion words, UUID question) {}

    Village(ApplicationContext instance, HandClock clock, Ledger ledger, long seed) {
        this.instance = instance;
        this.questions = instance.getBean(Questions.class);
        this.care = instance.getBean(Care.class);
        this.overview = instance.getBean(QuestionOverview.class);
        this.clock = clock;
        this.ledger = ledger;
        this.random = new Random(seed);
        this.life = new RandomLife(random);
        this.desk = new AtTheDesk(care, random);
        this.witness = new Witness(ledger, roster, clock);
        instance.getBean(RosterDirectory.class).answerFrom(roster);
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
        } else if (kind < 170) {
            audit();
        } else if (kind < 187) {
            LifeModel question = any();
            merge(question, alike(question));
        } else if (kind < 197) {
            split(any());
        } else if (kind < 202) {
            failHalfWay(any());
        } else if (kind < 222) {
            takeOver(any());
        } else if (kind < 272) {
            look();
        } else {
            command(any());
        }
    }

    private void look() {
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> view(any());
            case 3 -> lists();
            case 4 -> sendAgain();
            default -> newsOfPromises();
        }
    }

    private void changeRoster() {
        done("roster", "another day");
        roster.change(random, clock.instant());
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
        SignedIn agent = life.agent();
        NewQuestion words = life.question();
        String key = random.nextInt(4) == 0 ? "key-" + random.nextLong() : null;
        done("receive", agent.displayName());
        UUID received = questions.receive(words, agent, key).id().value();
        open.add(meet(received, words, agent));
        if (key != null) {
            sent.add(new Sent(key, agent, words, received));
        }
    }

    private LifeModel meet(UUID received, NewQuestion words, SignedIn agent) {
        Integer hours = words.serviceLevelHours();
        Duration promised = hours == null ? Moments.USUAL_PROMISE : Duration.ofHours(hours);
        Instant until = OfficeTime.after(clock.instant(), promised);
        return witness.meet(received, until, Foretold.received(words, agent.id()));
    }

    /** The answer was lost, perhaps long ago; who happens to have the same key sends something else. */
    private void sendAgain() {
        if (sent.isEmpty()) {
            return;
        }
        Sent before = sent.get(random.nextInt(sent.size()));
        SignedIn agent = random.nextInt(3) == 0 ? life.agent() : before.by();
        long questionsBefore = ledger.questions();
        done("send again", before.key() + " " + agent.displayName());
        UUID received =
                questions.receive(before.words(), agent, before.key()).id().value();
        boolean same = received.equals(before.question());
        boolean known = sent.stream().anyMatch(other -> other.question().equals(received));
        if (same != agent.equals(before.by()) || (ledger.questions() == questionsBefore) != known) {
            throw new AssertionError("The same key by the same person is the same question, and by another another");
        }
        if (!known) {
            open.add(meet(received, before.words(), agent));
            sent.add(new Sent(before.key(), agent, before.words(), received));
        }
        seeWhatMoved(false);
    }

    private void command(LifeModel question) {
        Instant now = clock.instant();
        Command wish = life.command(question, now);
        Command command = random.nextBoolean() ? wish : desk.made(question, seen(question), wish, now);
        Long version = version(question);
        done(command.getClass().getSimpleName(), question.id + " " + version + " " + command);
        boolean allowed = LifeLaw.allows(question, command, now);
        List<Foretold> foretold = allowed ? Foretold.of(question, command) : List.of();
        Outcome outcome = questions.handle(new QuestionId(question.id), version, command);
        judge(question, command, foretold, version == null || version == question.version, outcome);
    }

    /** What the person looked at: mostly the question as it is. */
    private @Nullable Long version(LifeModel question) {
        return switch (random.nextInt(8)) {
            case 0 -> Long.valueOf(question.version - 1);
            case 1, 2, 3 -> null;
            default -> Long.valueOf(question.version);
        };
    }

    /** What is foretold of nothing is not allowed. */
    private void judge(LifeModel question, Object what, List<Foretold> foretold, boolean latest, Outcome outcome) {
        boolean allowed = !foretold.isEmpty();
        boolean right = switch (outcome) {
            case Outcome.Done _ -> allowed && latest;
            case Outcome.Stale stale -> allowed && !latest && stale.question().version() == question.version;
            case Outcome.Refused refused -> !allowed && refused.question().version() == question.version;
            case Outcome.Unknown _ -> false;
        };
        if (!right) {
            throw question.broken((allowed ? "allows " : "refuses ") + what + ", not: " + outcome);
        }
        if (outcome instanceof Outcome.Done) {
            witness.sees(question, foretold);
        } else {
            steps.merge("refused", 1, Integer::sum);
            witness.nothingChanged(question, what);
        }
    }

    /** Agents see every question, others what concerns them, and each time it is recorded. */
    private void view(LifeModel question) {
        SignedIn viewer = life.somebody();
        QuestionId id = new QuestionId(question.id);
        boolean may = viewer.is(Role.AGENT) || question.concerned.contains(viewer.id());
        long before = ledger.views(question.id, viewer.id());
        done("view", question.id + " " + viewer.displayName());
        question.must(questions.beforeCommand(id, viewer).isPresent() == may, "is known to whom it concerns only");
        question.must(questions.view(id, viewer).isPresent() == may, "is shown to whom it concerns only");
        long after = ledger.views(question.id, viewer.id());
        question.must(after == before + (may ? 1 : 0), "records who saw it");
        witness.nothingChanged(question, "being seen");
    }

    private void lists() {
        UUID person = life.somebody().id();
        Instant lastWeek = clock.instant().minus(Duration.ofDays(7));
        done("lists", person.toString());
        lists(overview.ownedBy(person), question -> !question.closed && question.owner.equals(person));
        lists(
                overview.offeredTo(person),
                question -> question.isOffered() && question.turn().equals(person));
        lists(overview.helpAskedOf(person), question -> !question.closed && question.waitsForHelpOf(person));
        List<QuestionSummary> setOut = overview.setOutBy(person).stream()
                .filter(listed -> !finished.containsKey(listed.id().value()))
                .toList();
        lists(
                setOut,
                question -> question.setOut.contains(person)
                        && (question.finishedAt == null
                                ? !question.owner.equals(person)
                                : question.finishedAt.isAfter(lastWeek)));
    }

    private void lists(List<QuestionSummary> listed, Predicate<LifeModel> belongs) {
        Set<UUID> shown = listed.stream().map(summary -> summary.id().value()).collect(Collectors.toSet());
        Set<UUID> expected =
                open.stream().filter(belongs).map(question -> question.id).collect(Collectors.toSet());
        if (!shown.equals(expected)) {
            throw new AssertionError("Listed are " + shown + ", not " + expected);
        }
    }

    /** Before a promise is broken its owner and its citizen hear so, once. */
    private void newsOfPromises() {
        done("news of promises", clock.instant().toString());
        List<LifeModel> told = open.stream()
                .filter(question -> question.promisesLookedAt(clock.instant()))
                .toList();
        PromiseTick.all(instance);
        LateTick.all(instance);
        told.forEach(question -> witness.look(question, false));
        seeWhatMoved(false);
    }

    private void clockTicks() {
        clock.move(life.jump());
        done("tick", clock.instant().toString());
        boolean swept = random.nextInt(6) > 0;
        if (swept) {
            DueTick.all(instance);
            EscalationTick.all(instance);
            DueTick.all(instance);
            everythingIsLookedAtAgain();
        }
        seeWhatMoved(swept);
        if (random.nextInt(4) == 0) {
            newsOfPromises();
        }
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
        seeWhatMoved(true);
        everythingIsLookedAtAgain();
        open.stream()
                .filter(question -> !question.closed && !roster.isDown())
                .forEach(question -> question.must(!roster.hasLeft(question.owner), "has an owner who works here"));
    }

    private void takeOver(LifeModel question) {
        SignedIn by = life.somebody();
        Question now = seen(question);
        String why = life.text();
        if (!(care.takeOver(now, why, by) instanceof Reply.Found<Command> found)) {
            question.must(roster.isDown(), "can be taken over when it is known who may");
            return;
        }
        Command command = found.value();
        done("take over", question.id + " " + command);
        boolean allowed = LifeLaw.allowsTakeOver(question, by.id(), why);
        List<Foretold> foretold = allowed ? Foretold.of(question, command) : List.of();
        judge(question, command, foretold, true, questions.handle(now.id(), now.version(), command));
    }

    private void merge(LifeModel question, LifeModel into) {
        SignedIn by = random.nextInt(4) == 0 ? life.somebody() : Roster.byId(question.owner);
        Question from = seen(question);
        Question to = seen(into);
        boolean sees = by.is(Role.AGENT) || into.concerned.contains(by.id());
        boolean fits = into.isOpen() && sees && question.citizensPhone.equals(into.citizensPhone);
        boolean allowed = fits && question != into && !question.closed && question.owner.equals(by.id());
        List<Foretold> foretold = allowed ? Foretold.merge(question, into) : List.of();
        List<Foretold> absorbed = allowed ? Foretold.absorb(question) : List.of();
        done("merge", question.id + " into " + into.id);
        judge(question, "a merge", foretold, true, questions.merge(from.id(), from.version(), to.reference(), by));
        if (allowed) {
            witness.sees(into, absorbed);
        } else {
            witness.nothingChanged(into, "a merge");
        }
    }

    /** Mostly of the same citizen. */
    private LifeModel alike(LifeModel question) {
        List<LifeModel> alike = open.stream()
                .filter(other -> other != question && other.citizensPhone.equals(question.citizensPhone))
                .toList();
        return alike.isEmpty() || random.nextInt(4) == 0 ? any() : alike.get(random.nextInt(alike.size()));
    }

    private void split(LifeModel question) {
        SignedIn by = random.nextInt(4) == 0 ? life.somebody() : Roster.byId(question.owner);
        String text = life.text();
        boolean allowed = !question.closed && question.owner.equals(by.id()) && !text.isBlank();
        List<Foretold> foretold = allowed ? Foretold.split(question, text) : List.of();
        long before = ledger.questions();
        done("split", question.id.toString());
        QuestionId id = new QuestionId(question.id);
        judge(question, "a split", foretold, true, questions.split(id, question.version, text, by));
        question.must(ledger.questions() == before + (allowed ? 1 : 0), "is split in one part more, or not at all");
        if (allowed) {
            Instant promised = OfficeTime.after(clock.instant(), Moments.USUAL_PROMISE);
            open.add(witness.meet(ledger.lastPart(question.id), promised, Foretold.part(question, text)));
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

    private Question seen(LifeModel question) {
        return questions
                .beforeCommand(new QuestionId(question.id), Roster.LOTTE)
                .orElseThrow(() -> question.broken("is seen by every agent"));
    }

    /** What nothing happened to must be as it was. */
    private void seeWhatMoved(boolean searched) {
        Map<UUID, Ledger.Glance> glances = ledger.glance(ids());
        for (LifeModel question : open) {
            Ledger.Glance glance = glances.get(question.id);
            if (glance == null) {
                throw question.broken("is still there");
            }
            if (glance.version() == question.version) {
                witness.glanceAt(question, glance, searched);
            } else {
                witness.look(question, searched);
            }
        }
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
        open.forEach(question -> witness.nothingChanged(question, "nothing"));
    }
}
