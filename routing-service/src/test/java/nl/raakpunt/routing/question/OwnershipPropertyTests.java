package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Random sequences of commands by random people: what never bends, does not. */
class OwnershipPropertyTests {

    private static final int SEQUENCES = 12_000;
    private static final int COMMANDS = 80;
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");
    private static final List<Step> STEPS = List.of(Step.values());
    private static final DueCommands DUE = Clockwork.due();

    @Test
    void noSequenceOfCommandsLeavesAQuestionWithoutOwnerOrWithTwo() {
        Map<Rule, Integer> refusals = new EnumMap<>(Rule.class);
        int handoffs = 0;
        for (int seed = 0; seed < SEQUENCES; seed++) {
            handoffs += play(seed, refusals).tally().handoffs();
        }
        assertThat(handoffs).as("the sequences really hand questions over").isGreaterThan(SEQUENCES / 2);
        assertThat(refusals.keySet())
                .as("the sequences reach the rules")
                .contains(
                        Rule.OWNER_OFFERS,
                        Rule.OWNER_ANSWERS,
                        Rule.OWNER_CLOSES,
                        Rule.OWNER_WITHDRAWS,
                        Rule.ADDRESSEE_ACCEPTS,
                        Rule.ADDRESSEE_DECLINES,
                        Rule.DECLINED_BEFORE,
                        Rule.TAKEN_BY_ANOTHER,
                        Rule.CLOSED_IS_CLOSED,
                        Rule.OFFER_NOT_DUE,
                        Rule.HELP_ASKED_ALREADY,
                        Rule.HELPER_HELPS,
                        Rule.NO_SUCH_HELP,
                        Rule.HELP_NOT_DUE,
                        Rule.WITHDRAW_FIRST,
                        Rule.WAITING_ALREADY,
                        Rule.NOT_WAITING,
                        Rule.RESUME_FIRST,
                        Rule.REMINDED_LATELY,
                        Rule.NO_USE_TO_REMIND,
                        Rule.NOT_FINISHED_YET,
                        Rule.STAND_IN_OR_LEAD_TAKES_OVER,
                        Rule.PROMISE_IN_THE_FUTURE,
                        Rule.TOPIC_IS_THE_SAME,
                        Rule.NOT_INTO_ITSELF,
                        Rule.NO_CALL,
                        Rule.NOT_ESCALATING,
                        Rule.ASKED_BEFORE,
                        Rule.NOT_QUIET,
                        Rule.OWNER_CONFIRMS);
    }

    private static Question play(int seed, Map<Rule, Integer> refusals) {
        Random random = new Random(seed);
        Instant now = START;
        Event.Received received = received(random);
        List<Event> log = new ArrayList<>(List.of(received));
        Question question = QuestionHistory.evolve(null, received);
        for (int i = 0; i < COMMANDS; i++) {
            now = now.plus(Duration.ofMinutes(random.nextInt(90)));
            Command command = command(random, question, now);
            switch (QuestionRules.decide(question, command, now)) {
                case Decision.Accepted(List<Event> events) -> {
                    Question before = question;
                    for (Event event : events) {
                        log.add(event);
                        question = QuestionHistory.evolve(question, event);
                    }
                    assertStepIsLegal(before, command, question);
                }
                case Decision.Refused(Refusal refusal) -> refusals.merge(refusal.rule(), 1, Integer::sum);
            }
            assertOwnerIsWhoTheLogSays(log, question);
        }
        return question;
    }

    /** Owner by the log alone: the receiver, until somebody to whom it was offered accepts. */
    private static void assertOwnerIsWhoTheLogSays(List<Event> log, Question question) {
        UUID owner = null;
        UUID offeredTo = null;
        for (Event event : log) {
            switch (event) {
                case Event.Received received -> {
                    assertThat(owner).as("received once").isNull();
                    owner = received.by().id();
                }
                case Event.Offered offered -> {
                    assertThat(offered.by().id()).as("only the owner offers").isEqualTo(owner);
                    offeredTo = offered.to().id();
                }
                case Event.Accepted accepted -> {
                    assertThat(accepted.by().id())
                            .as("only the addressee accepts")
                            .isEqualTo(offeredTo);
                    assertThat(accepted.from().id()).as("from the one owner").isEqualTo(owner);
                    owner = accepted.by().id();
                    offeredTo = null;
                }
                case Event.Answered answered -> {
                    assertThat(answered.by().id()).as("only the owner answers").isEqualTo(owner);
                    assertThat(offeredTo).as("no offer is left behind").isNull();
                }
                case Event.TakenOver takenOver -> {
                    assertThat(takenOver.from().id()).as("from the one owner").isEqualTo(owner);
                    owner = takenOver.by().id();
                }
                case Event.Inherited inherited -> {
                    assertThat(inherited.from().id()).as("from the one owner").isEqualTo(owner);
                    owner = inherited.to().id();
                    offeredTo = owner.equals(offeredTo) ? null : offeredTo;
                }
                case Event.Merged _ ->
                    assertThat(offeredTo).as("no offer is left behind").isNull();
                case Event.WaitingForCitizen waiting -> {
                    assertThat(waiting.by().id()).as("only the owner waits").isEqualTo(owner);
                    assertThat(offeredTo).as("nobody waits with an offer").isNull();
                }
                case Event.HelpAsked asked ->
                    assertThat(asked.by().id())
                            .as("only the owner asks for help")
                            .isEqualTo(owner);
                case Event.Declined _, Event.Withdrawn _, Event.Lapsed _, Event.Hurried _, Event.NotDelivered _ ->
                    offeredTo = null;
                case Event.Escalated escalated -> {
                    assertThat(escalated.offeredBy().id())
                            .as("the clock offers in the owner's name")
                            .isEqualTo(owner);
                    assertThat(offeredTo).as("one offer at a time").isNull();
                    offeredTo = escalated.to().id();
                }
                case Event.FellSilent silent -> {
                    assertThat(silent.from().id()).as("from the one owner").isEqualTo(owner);
                    owner = silent.backTo().id();
                }
                case Event.Closed _,
                        Event.Reached _,
                        Event.NotReached _,
                        Event.HelpGiven _,
                        Event.HelpRefused _,
                        Event.HelpCancelled _,
                        Event.HelpMissed _,
                        Event.Noted _,
                        Event.Heard _,
                        Event.Reminded _,
                        Event.Resumed _,
                        Event.Reopened _,
                        Event.PromiseMoved _,
                        Event.TopicCorrected _,
                        Event.Absorbed _,
                        Event.SplitOff _,
                        Event.NobodyLeft _,
                        Event.Nudged _,
                        Event.Confirmed _ -> {}
            }
        }
        assertThat(question.owner().id()).isEqualTo(owner);
        assertThat(question.offer() == null ? null : question.offer().to().id()).isEqualTo(offeredTo);
        assertThat(question.owners().getLast()).isEqualTo(owner);
        assertThat(question.helpAskedOf(question.owner().id()))
                .as("nobody waits for help of who has it")
                .isEmpty();
        assertThat(question.version()).isEqualTo(log.size());
        assertThat(question.tally().handoffs() + question.tally().takeovers())
                .isEqualTo(question.owners().size() - 1);
        assertSomethingHappensNext(question);
    }

    /** No dead end: the clock looks again at every question that is not finished. */
    private static void assertSomethingHappensNext(Question question) {
        if (question.state() != State.CLOSED) {
            assertThat(DUE.next(question).or(() -> DueCommands.escalateAt(question)))
                    .as("the clock looks again at %s", question)
                    .isPresent();
        }
        assertThat(question.offer() != null && DueCommands.escalateAt(question).isPresent())
                .as("nobody else is looked for while an offer waits")
                .isFalse();
        if (!question.state().isOpen()) {
            assertThat(question.offer()).isNull();
            assertThat(question.waiting()).isNull();
            assertThat(question.help())
                    .as("nobody is left helping with a finished question")
                    .isEmpty();
            assertThat(question.escalation())
                    .as("nobody is looked for any more")
                    .isNull();
        }
        if (question.state() == State.CLOSED) {
            assertThat(DUE.next(question)).isEmpty();
        }
    }

    private static void assertStepIsLegal(Question before, Command command, Question after) {
        if (before.state() == State.CLOSED) {
            assertThat(command).as("closed is closed").isInstanceOfAny(Command.Reopen.class, Command.Note.class);
        }
        boolean mayChangeOwner = command instanceof Command.Accept
                || command instanceof Command.TakeOver
                || command instanceof Command.Inherit
                || command instanceof Command.FallSilent;
        if (!mayChangeOwner) {
            assertThat(after.owner())
                    .as("only who accepts or has a right to becomes the owner")
                    .isEqualTo(before.owner());
        }
    }

    private static Event.Received received(Random random) {
        Decision decision = QuestionRules.decide(null, receive(random), START);
        return (Event.Received) ((Decision.Accepted) decision).events().getFirst();
    }

    private static Command receive(Random random) {
        return new Command.Receive(
                new QuestionId(new UUID(random.nextLong(), random.nextLong())),
                "VAZ-0000-0000",
                anybody(random),
                "Mag de boom weg?",
                Caller.UNKNOWN,
                Channel.PHONE,
                null,
                null,
                new Promise(START.plus(Duration.ofDays(2))));
    }

    private static Command command(Random random, Question question, Instant now) {
        Colleague somebody = random.nextInt(3) == 0 ? anybody(random) : fitting(random, question);
        String reason = random.nextInt(10) == 0 ? " " : "reden";
        Promise promise = new Promise(now.plus(Duration.ofMinutes(random.nextInt(3000) - 100)));
        int number = 1 + random.nextInt(Math.max(1, question.tally().helpAsked()));
        return switch (random.nextInt(56)) {
            case 0 -> receive(random);
            case 1, 2, 3, 4, 5, 6 ->
                new Command.Offer(
                        somebody,
                        anybody(random),
                        reason,
                        now.plus(Duration.ofMinutes(random.nextInt(240) - 10)),
                        Explanation.byHand(),
                        random.nextInt(4) == 0,
                        random.nextInt(4) == 0);
            case 7, 8, 9, 10, 11 -> new Command.Accept(somebody);
            case 12, 13, 14 -> new Command.Decline(somebody, reason);
            case 15 -> new Command.Withdraw(somebody);
            case 16 -> new Command.Answer(somebody, reason, random.nextBoolean());
            case 17 -> new Command.Close(somebody);
            case 18, 19 ->
                new Command.AskHelp(
                        somebody, anybody(random), reason, now.plus(Duration.ofMinutes(random.nextInt(240) - 10)));
            case 20, 21 -> new Command.GiveHelp(helper(random, question), number, reason);
            case 22 -> new Command.RefuseHelp(helper(random, question), number, reason);
            case 23 -> new Command.CancelHelp(somebody, number);
            case 24 -> new Command.MissHelp(number);
            case 25 -> new Command.Note(somebody, reason);
            case 26 -> new Command.Remind(anybody(random));
            case 27, 28 ->
                new Command.WaitForCitizen(somebody, reason, now.plus(Duration.ofMinutes(random.nextInt(240) - 10)));
            case 29, 30 -> new Command.Resume(random.nextBoolean() ? somebody : null, reason.strip(), promise);
            case 31, 32 -> new Command.Reopen(random.nextBoolean() ? somebody : null, reason, promise);
            case 33 -> new Command.TakeOver(anybody(random), random.nextBoolean() ? Right.TEAM_LEAD : null, reason);
            case 34 -> new Command.Inherit(anybody(random));
            case 35 -> new Command.MovePromise(somebody, promise, reason);
            case 36 -> new Command.CorrectTopic(somebody, new TopicRef("t" + random.nextInt(3), "Bomen"));
            case 37 ->
                new Command.Merge(
                        somebody,
                        random.nextInt(5) == 0 ? question.id() : new QuestionId(new UUID(1, random.nextLong())),
                        "VAZ-1111-1111");
            case 38 -> new Command.Absorb(somebody, new QuestionId(new UUID(1, 1)), "VAZ-1111-1111", reason);
            case 39 -> new Command.Split(somebody, new QuestionId(new UUID(1, 2)), "VAZ-1111-1112", reason);
            case 40 -> new Command.Reached(somebody);
            case 41 -> new Command.NotReached(somebody, now.plus(Duration.ofMinutes(random.nextInt(240) - 10)));
            case 42, 43, 44, 45 ->
                new Command.Escalate(
                        STEPS.get(random.nextInt(STEPS.size())),
                        anybody(random),
                        now.plus(Duration.ofMinutes(random.nextInt(240) - 10)),
                        Explanation.byHand(),
                        List.of(new Skipped(Step.STAND_IN, null, Skipped.Why.NOBODY)));
            case 46 -> new Command.NobodyLeft(List.of(), now.plus(Duration.ofMinutes(random.nextInt(240) - 10)));
            case 47 -> new Command.Hurry(somebody);
            case 48 -> new Command.NotDelivered(somebody.id());
            case 49 -> new Command.Nudge();
            case 50 -> new Command.Confirm(somebody);
            case 51 -> new Command.FallSilent();
            case 52 -> new Command.CloseAnswered();
            case 53 -> new Command.Hear(reason);
            default -> new Command.Lapse();
        };
    }

    /** The owner or the addressee, so that sequences get somewhere. */
    private static Colleague fitting(Random random, Question question) {
        PendingOffer offer = question.offer();
        return offer != null && random.nextInt(4) > 0 ? offer.to() : question.owner();
    }

    private static Colleague helper(Random random, Question question) {
        return question.help().isEmpty() || random.nextInt(4) == 0
                ? anybody(random)
                : question.help().getFirst().to();
    }

    private static Colleague anybody(Random random) {
        return People.ALL.get(random.nextInt(People.ALL.size()));
    }
}
