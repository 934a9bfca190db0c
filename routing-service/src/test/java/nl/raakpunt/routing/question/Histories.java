package nl.raakpunt.routing.question;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.TeamRef;
import org.jspecify.annotations.Nullable;

/** Histories of questions for tests of what is derived from them: told event by event, or played by the rules. */
public final class Histories {

    private static final List<TopicRef> TOPICS =
            List.of(new TopicRef("t1", "Bomen"), new TopicRef("t2", "Afval"), new TopicRef("t3", "Paspoort"));

    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<Step> STEPS = List.of(Step.values());
    private static final List<DeclineCause> CAUSES = List.of(DeclineCause.values());

    private Histories() {}

    /** These events, each a move of its own. */
    public static List<QuestionMoved> of(List<Event> events) {
        List<QuestionMoved> moves = new ArrayList<>();
        Question before = null;
        for (Event event : events) {
            Question after = QuestionHistory.evolve(before, event);
            moves.add(new QuestionMoved(before, after, List.of(event)));
            before = after;
        }
        return moves;
    }

    /** A random history by the rules; one command can cause several events in one move. */
    public static List<QuestionMoved> random(Random random, Instant start, int commands) {
        List<QuestionMoved> moves = new ArrayList<>(of(List.of(received(random, start))));
        Question question = moves.getFirst().after();
        Instant now = start;
        for (int at = 0; at < commands; at++) {
            now = now.plusSeconds(random.nextInt(5 * 60 * 60)).plusNanos(random.nextInt(1_000_000_000));
            Command command = command(random, question, now);
            if (QuestionRules.decide(question, command, now) instanceof Decision.Accepted(List<Event> events)) {
                Question before = question;
                for (Event event : events) {
                    question = QuestionHistory.evolve(question, event);
                }
                moves.add(new QuestionMoved(before, question, events));
            }
        }
        return moves;
    }

    /** The same history with every event as a move of its own, as the log tells it. */
    public static List<QuestionMoved> eventByEvent(List<QuestionMoved> moves) {
        return of(moves.stream().flatMap(move -> move.events().stream()).toList());
    }

    /** A command that often fits the question as it is. */
    public static Command command(Random random, Question question, Instant now) {
        PendingOffer offer = question.offer();
        Colleague turn = random.nextInt(6) == 0 ? somebody(random) : question.turn();
        Instant later = now.plus(Duration.ofHours(1 + random.nextInt(30)));
        if (offer != null) {
            return switch (random.nextInt(8)) {
                case 0, 1, 2 -> new Command.Accept(turn);
                case 3, 4 -> new Command.Decline(turn, cause(random), "reden");
                case 5 -> new Command.Withdraw(question.owner());
                case 6 -> new Command.Hurry(question.owner());
                default -> new Command.Lapse();
            };
        }
        return switch (random.nextInt(18)) {
            case 0, 1, 2, 3, 4 ->
                new Command.Offer(turn, somebody(random), "reden", later, because(random), random.nextBoolean());
            case 5 ->
                new Command.Escalate(
                        STEPS.get(random.nextInt(STEPS.size())), somebody(random), later, because(random), List.of());
            case 6 -> new Command.WaitForCitizen(turn, "Welke boom?", later);
            case 7, 8 -> new Command.Resume(turn, "Die ene.", new Promise(later));
            case 9, 10 -> new Command.Answer(turn, "Dat mag.", random.nextBoolean());
            case 11 -> new Command.Reopen(random.nextBoolean() ? turn : null, "Niet goed", new Promise(later));
            case 12 -> new Command.TakeOver(somebody(random), Right.TEAM_LEAD, "Vakantie");
            case 13 -> new Command.CorrectTopic(turn, TOPICS.get(random.nextInt(TOPICS.size())));
            case 14 -> new Command.MovePromise(turn, new Promise(later), "Drukte");
            case 15 -> new Command.NobodyLeft(List.of(), later);
            case 16 -> new Command.Note(turn, "Notitie");
            default -> new Command.Close(turn);
        };
    }

    private static Event received(Random random, Instant start) {
        return new Event.Received(
                start,
                somebody(random),
                new QuestionId(new UUID(random.nextLong(), random.nextLong())),
                "VAZ-0000-0000",
                "Mag de boom weg?",
                Caller.UNKNOWN,
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                random.nextInt(4) == 0 ? null : TOPICS.get(random.nextInt(TOPICS.size())),
                null,
                new Promise(start.plus(Duration.ofDays(2))));
    }

    private static @Nullable DeclineCause cause(Random random) {
        return random.nextInt(6) == 0 ? null : CAUSES.get(random.nextInt(CAUSES.size()));
    }

    /** Because of a topic, for which a team is responsible. */
    public static Explanation because(TopicRef topic, TeamRef team) {
        return new Explanation(topic, List.of(), Candidate.Role.OWNER, null, null, null, List.of(), null, team);
    }

    private static Explanation because(Random random) {
        return random.nextInt(4) == 0
                ? Explanation.byHand()
                : because(TOPICS.getFirst(), new TeamRef("team" + random.nextInt(2), "Groen"));
    }

    private static Colleague somebody(Random random) {
        return People.ALL.get(random.nextInt(People.ALL.size()));
    }
}
