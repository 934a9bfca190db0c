package nl.raakpunt.routing.life;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.DeclineCause;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Promise;
import nl.raakpunt.routing.question.TopicRef;
import org.jspecify.annotations.Nullable;

/** What agents, colleagues, citizens and an impatient clock come up with; most of it fits, some of it is nonsense. */
final class RandomLife {

    /** A number that passes the eleven-test, so it may be nowhere. */
    static final String BSN = "111222333";
    /** Words that only who works on the question may read. */
    static final String PRIVATE = "mijn zus drinkt";

    private static final List<TopicRef> TOPICS =
            List.of(new TopicRef("boom-kappen", "Boom kappen"), new TopicRef("afval", "Afval"));
    private static final List<Channel> CHANNELS = List.of(Channel.values());
    private static final List<@Nullable DeclineCause> CAUSES = causes();

    private final Random random;

    RandomLife(Random random) {
        this.random = random;
    }

    private static List<@Nullable DeclineCause> causes() {
        List<@Nullable DeclineCause> causes = new ArrayList<>(List.of(DeclineCause.values()));
        causes.add(null);
        return causes;
    }

    NewQuestion question() {
        int citizen = random.nextInt(12);
        String mail = citizen < 2 ? "burger" + citizen + "@example.org" : null;
        return new NewQuestion(
                "Mag de boom weg? " + text(),
                new Caller("Piet Jansen " + PRIVATE, "061234567" + citizen, mail),
                CHANNELS.get(random.nextInt(CHANNELS.size())),
                TOPICS.get(random.nextInt(4) / 3),
                null,
                random.nextBoolean() ? null : Integer.valueOf(1 + random.nextInt(40)),
                false);
    }

    /** Something to do with this question, by somebody it often suits; who reminds does so again. */
    Command command(LifeModel question, Instant now) {
        if (question.remindedAt != null && random.nextInt(4) == 0) {
            return new Command.Remind(anybody());
        }
        Colleague owner = mostly(question.owner);
        return question.isOffered() && random.nextInt(3) > 0 ? withOffer(question, now) : command(question, owner, now);
    }

    private Command withOffer(LifeModel question, Instant now) {
        Colleague addressee = mostly(question.turn());
        Colleague owner = mostly(question.owner);
        return switch (random.nextInt(13)) {
            case 0, 1, 2, 3 -> new Command.Accept(addressee);
            case 4, 5, 6 -> new Command.Decline(addressee, CAUSES.get(random.nextInt(CAUSES.size())), text());
            case 7 -> new Command.Withdraw(owner);
            case 8 -> new Command.Hurry(owner);
            case 9 -> new Command.NotDelivered(addressee.id());
            case 10 -> random.nextBoolean() ? new Command.Reached(owner) : new Command.NotReached(owner, soon(now));
            case 11 -> new Command.AskHelp(owner, addressee, text(), soon(now));
            default -> new Command.Lapse();
        };
    }

    private Command command(LifeModel question, Colleague owner, Instant now) {
        return switch (random.nextInt(30)) {
            case 0, 1, 2, 3, 4, 5, 6, 7 -> offer(question, owner, now);
            case 8, 9 -> new Command.AskHelp(owner, anybody(), text(), soon(now));
            case 10, 11 -> new Command.GiveHelp(helper(question), number(question), text());
            case 12 -> new Command.RefuseHelp(helper(question), number(question), text());
            case 13 ->
                random.nextBoolean()
                        ? new Command.CancelHelp(owner, number(question))
                        : new Command.MissHelp(number(question));
            case 14 -> new Command.Note(anybody(), text());
            case 15 -> new Command.Hear(text());
            case 16 -> new Command.Remind(anybody());
            case 17, 18 -> new Command.WaitForCitizen(owner, text(), soon(now));
            case 19, 20 -> resume(question, now);
            case 21 -> new Command.MovePromise(owner, new Promise(later(now)), text());
            case 22 -> new Command.CorrectTopic(anybody(), TOPICS.get(random.nextInt(TOPICS.size())));
            case 23, 24 -> new Command.Confirm(owner);
            case 25, 26 -> new Command.Answer(owner, text(), random.nextInt(3) == 0);
            case 27 -> new Command.Close(owner);
            default -> new Command.Reopen(random.nextBoolean() ? owner : null, text(), new Promise(later(now)));
        };
    }

    /** Who was asked for help often gets the question in the end. */
    private Command offer(LifeModel question, Colleague owner, Instant now) {
        Colleague to = !question.help.isEmpty() && random.nextBoolean() ? helper(question) : anybody();
        boolean again = random.nextInt(6) == 0;
        boolean callerWaits = random.nextInt(5) == 0;
        return new Command.Offer(owner, to, text(), soon(now), Explanation.byHand(), again, callerWaits);
    }

    private Command resume(LifeModel question, Instant now) {
        boolean byClock = random.nextInt(3) == 0;
        String heard = byClock && random.nextBoolean() ? "" : text();
        Promise promise = new Promise(Moments.promiseAfterWaiting(question, now));
        return new Command.Resume(byClock ? null : anybody(), heard, promise);
    }

    String text() {
        return switch (random.nextInt(12)) {
            case 0 -> " ";
            case 1 -> PRIVATE + " en mijn nummer is " + BSN;
            default -> PRIVATE;
        };
    }

    Colleague anybody() {
        return Colleague.of(somebody());
    }

    SignedIn agent() {
        return Roster.AGENTS.get(random.nextInt(Roster.AGENTS.size()));
    }

    SignedIn somebody() {
        return Roster.ALL.get(random.nextInt(Roster.ALL.size()));
    }

    private Colleague mostly(UUID person) {
        return random.nextInt(12) == 0 ? anybody() : Colleague.of(Roster.byId(person));
    }

    private Colleague helper(LifeModel question) {
        return question.help.values().stream()
                .findFirst()
                .filter(_ -> random.nextInt(8) > 0)
                .map(asked -> Colleague.of(Roster.byId(asked.to())))
                .orElseGet(this::anybody);
    }

    private int number(LifeModel question) {
        boolean open = !question.help.isEmpty() && random.nextInt(8) > 0;
        return open ? question.help.keySet().iterator().next() : 1 + random.nextInt(3);
    }

    private Instant soon(Instant now) {
        return now.plus(Duration.ofMinutes(random.nextInt(600) - 20));
    }

    private Instant later(Instant now) {
        return now.plus(Duration.ofMinutes(random.nextInt(6_000) - 100));
    }

    /** How far the clock goes; now and then it was wrong and is set back. */
    Duration jump() {
        int kind = random.nextInt(100);
        if (kind < 4) {
            return Duration.ofDays(-1);
        }
        int most = kind < 70 ? 180 : kind < 97 ? 720 : 6_000;
        return Duration.ofMinutes(random.nextInt(most));
    }
}
