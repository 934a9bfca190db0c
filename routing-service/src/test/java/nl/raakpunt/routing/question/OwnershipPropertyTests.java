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
    private static final int COMMANDS = 25;
    private static final Instant START = Instant.parse("2026-11-23T08:00:00Z");

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
                        Rule.OFFER_NOT_DUE);
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
                case Event.Declined _, Event.Withdrawn _, Event.Lapsed _, Event.Closed _ -> offeredTo = null;
            }
        }
        assertThat(question.owner().id()).isEqualTo(owner);
        assertThat(question.offer() == null ? null : question.offer().to().id()).isEqualTo(offeredTo);
        assertThat(question.owners().getLast()).isEqualTo(owner);
        assertThat(question.version()).isEqualTo(log.size());
        assertThat(question.tally().handoffs()).isEqualTo(question.owners().size() - 1);
    }

    private static void assertStepIsLegal(Question before, Command command, Question after) {
        assertThat(before.state()).as("closed is closed").isNotEqualTo(State.CLOSED);
        if (!(command instanceof Command.Accept)) {
            assertThat(after.owner()).as("only accepting changes the owner").isEqualTo(before.owner());
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
                null,
                null,
                new Promise(START.plus(Duration.ofDays(2))));
    }

    private static Command command(Random random, Question question, Instant now) {
        Colleague somebody = random.nextInt(3) == 0 ? anybody(random) : fitting(random, question);
        String reason = random.nextInt(10) == 0 ? " " : "reden";
        return switch (random.nextInt(20)) {
            case 0 -> receive(random);
            case 1, 2, 3, 4, 5, 6 ->
                new Command.Offer(
                        somebody,
                        anybody(random),
                        reason,
                        now.plus(Duration.ofMinutes(random.nextInt(240) - 10)),
                        Explanation.byHand(),
                        random.nextInt(4) == 0);
            case 7, 8, 9, 10, 11 -> new Command.Accept(somebody);
            case 12, 13, 14 -> new Command.Decline(somebody, reason);
            case 15 -> new Command.Withdraw(somebody);
            case 16 -> new Command.Answer(somebody, reason, random.nextBoolean());
            case 17 -> new Command.Close(somebody);
            default -> new Command.Lapse();
        };
    }

    /** The owner or the addressee, so that sequences get somewhere. */
    private static Colleague fitting(Random random, Question question) {
        PendingOffer offer = question.offer();
        return offer != null && random.nextInt(4) > 0 ? offer.to() : question.owner();
    }

    private static Colleague anybody(Random random) {
        return People.ALL.get(random.nextInt(People.ALL.size()));
    }
}
