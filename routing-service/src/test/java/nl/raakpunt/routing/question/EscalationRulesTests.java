package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import nl.raakpunt.routing.access.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What happens to a question that nobody takes, and to one that its owner leaves alone. */
class EscalationRulesTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T08:00:00Z");
    private static final Instant PROMISE = Instant.parse("2026-11-25T08:00:00Z");
    private static final Colleague LOTTE = Colleague.of(People.LOTTE);
    private static final Colleague SANNE = Colleague.of(People.SANNE);
    private static final Colleague KARIM = Colleague.of(People.KARIM);
    private static final Colleague INGRID = Colleague.of(People.INGRID);

    private final DueCommands due = Clockwork.due();
    private Instant now = MONDAY;
    private Question question = received();

    @Test
    void anOfferNobodyAnsweredStaysWithTheOwnerAndTheNextColleagueIsLookedForAtOnce() {
        offer(SANNE);
        passes(Duration.ofHours(4));
        run(new Command.Lapse());
        assertThat(question.owner()).isEqualTo(LOTTE);
        Escalation escalation = escalation();
        assertThat(escalation.cause()).isEqualTo(Escalation.Cause.LAPSED);
        assertThat(escalation.last()).isEqualTo(SANNE);
        assertThat(escalation.asked()).containsExactly(SANNE.id());
        assertThat(DueCommands.escalateAt(question)).contains(now);
        assertThat(due.of(question, now))
                .as("the owner is not reminded meanwhile")
                .isEmpty();
    }

    @Test
    void theNextColleagueGetsItInTheNameOfTheOwnerWithTheOwnersWords() {
        offer(SANNE);
        run(new Command.Decline(SANNE, "niet van mij"));
        escalate(Step.TEAM, KARIM);
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(question.isOfferedTo(KARIM.id())).isTrue();
        PendingOffer offer = Objects.requireNonNull(question.offer());
        assertThat(offer.by()).isEqualTo(LOTTE);
        assertThat(offer.reason()).isEqualTo("bomen");
        assertThat(DueCommands.escalateAt(question)).isEmpty();
        run(new Command.Accept(KARIM));
        assertThat(question.owner()).isEqualTo(KARIM);
        assertThat(question.escalation()).isNull();
    }

    @Test
    void nobodyIsAskedTwiceAndWhoGaveItBackNeverAgainButTheLead() {
        offer(SANNE);
        run(new Command.Decline(SANNE, "niet van mij"));
        assertThat(refused(escalation(Step.TEAM, SANNE))).isEqualTo(Rule.DECLINED_BEFORE);
        assertThat(refused(escalation(Step.TEAM, LOTTE))).isEqualTo(Rule.NOT_TO_THE_OWNER);
        escalate(Step.TEAM, KARIM);
        passes(Duration.ofHours(5));
        run(new Command.Lapse());
        assertThat(refused(escalation(Step.TEAM_LEAD, KARIM))).isEqualTo(Rule.ASKED_BEFORE);
        escalate(Step.TEAM_LEAD, INGRID);
        assertThat(escalation().taken()).containsExactly(Step.TEAM, Step.TEAM_LEAD);
    }

    @Test
    void aStepOutOfTurnIsRefused() {
        assertThat(refused(escalation(Step.TEAM, KARIM))).isEqualTo(Rule.NOT_ESCALATING);
        offer(SANNE);
        assertThat(refused(escalation(Step.TEAM, KARIM))).isEqualTo(Rule.NOT_ESCALATING);
        assertThat(refused(new Command.NobodyLeft(List.of(), now.plusSeconds(60))))
                .isEqualTo(Rule.NOT_ESCALATING);
    }

    @Test
    void whenNobodyIsLeftTheOwnerHasItAndEverybodyIsAskedAgainLater() {
        offer(SANNE);
        passes(Duration.ofHours(4));
        run(new Command.Lapse());
        Instant again = now.plus(Duration.ofHours(4));
        run(new Command.NobodyLeft(List.of(new Skipped(Step.STAND_IN, null, Skipped.Why.NOBODY)), again));
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(DueCommands.escalateAt(question)).contains(again);
        assertThat(refused(escalation(Step.TEAM, SANNE)))
                .as("not before its time")
                .isEqualTo(Rule.NOT_ESCALATING);
        now = again;
        escalate(Step.TEAM, SANNE);
        assertThat(question.isOfferedTo(SANNE.id())).isTrue();
    }

    @Test
    void aLeadWhoGaveItBackIsNotAskedAgainByTheClock() {
        offer(SANNE);
        run(new Command.Decline(SANNE, "niet van mij"));
        escalate(Step.TEAM_LEAD, INGRID);
        run(new Command.Decline(INGRID, "geen tijd"));
        Instant again = now.plus(Duration.ofHours(4));
        run(new Command.NobodyLeft(List.of(), again));
        now = again;
        assertThat(refused(escalation(Step.TEAM_LEAD, INGRID))).isEqualTo(Rule.ASKED_BEFORE);
        escalate(Step.TEAM, KARIM);
        passes(Duration.ofHours(40));
        run(new Command.Lapse());
        run(new Command.NobodyLeft(List.of(), now.plus(Duration.ofHours(4))));
        passes(Duration.ofHours(4));
        assertThat(refused(escalation(Step.TEAM_LEAD, INGRID)))
                .as("nor in any later round")
                .isEqualTo(Rule.ASKED_BEFORE);
    }

    @Test
    void theOwnerNeedNotWaitForTheAddressee() {
        offer(SANNE);
        assertThat(refused(new Command.Hurry(KARIM))).isEqualTo(Rule.OWNER_WITHDRAWS);
        run(new Command.Hurry(LOTTE));
        assertThat(question.offer()).isNull();
        assertThat(escalation().cause()).isEqualTo(Escalation.Cause.HURRIED);
        assertThat(refused(new Command.Hurry(LOTTE))).isEqualTo(Rule.NO_OFFER);
    }

    @Test
    void whomNoMessageReachesDoesNotHaveIt() {
        offer(SANNE);
        assertThat(refused(new Command.NotDelivered(KARIM.id()))).isEqualTo(Rule.NO_OFFER);
        run(new Command.NotDelivered(SANNE.id()));
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(escalation().cause()).isEqualTo(Escalation.Cause.NOT_DELIVERED);
        assertThat(refused(new Command.Accept(SANNE))).isEqualTo(Rule.NO_OFFER);
    }

    @Test
    void takingTheOfferBackEndsTheSearch() {
        offer(SANNE);
        run(new Command.Decline(SANNE, "niet van mij"));
        offer(KARIM);
        assertThat(escalation().nextAt()).isNull();
        run(new Command.Withdraw(LOTTE));
        assertThat(question.escalation()).isNull();
    }

    @Test
    void anOwnerWhoDoesNothingIsRemindedAndThenLosesItToWhoHandedItOver() {
        offer(SANNE);
        run(new Command.Accept(SANNE));
        Instant nudge = due.next(question).orElseThrow();
        assertThat(nudge).isAfter(now).isBefore(PROMISE);
        assertThat(due.of(question, nudge.minusSeconds(1))).isEmpty();
        clockDoes(nudge);
        assertThat(question.owner()).as("a reminder takes nothing away").isEqualTo(SANNE);
        assertThat(question.activity().nudgedAt()).isEqualTo(nudge);
        Instant silent = due.next(question).orElseThrow();
        assertThat(silent).isAfter(nudge).isBefore(PROMISE);
        clockDoes(silent);
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(escalation().cause()).isEqualTo(Escalation.Cause.SILENT);
        assertThat(escalation().asked()).containsExactly(SANNE.id());
        assertThat(DueCommands.escalateAt(question)).contains(silent);
    }

    @Test
    void aSignOfLifeKeepsTheQuestion() {
        offer(SANNE);
        run(new Command.Accept(SANNE));
        clockDoes(due.next(question).orElseThrow());
        assertThat(refused(new Command.Confirm(KARIM))).isEqualTo(Rule.OWNER_CONFIRMS);
        run(new Command.Confirm(SANNE));
        assertThat(question.activity()).isEqualTo(new Activity(now, null));
        assertThat(refused(new Command.FallSilent())).isEqualTo(Rule.NOT_QUIET);
    }

    @Test
    void aReminderOfSomebodyElseIsNoSignOfLife() {
        offer(SANNE);
        run(new Command.Accept(SANNE));
        Instant accepted = now;
        passes(Duration.ofHours(1));
        run(new Command.Remind(LOTTE));
        run(new Command.Note(LOTTE, "De inwoner belde weer."));
        assertThat(question.activity().since()).isEqualTo(accepted);
        run(new Command.Note(SANNE, "Ik zoek het uit."));
        assertThat(question.activity().since()).isEqualTo(now);
    }

    @Test
    void aSilentAgentKeepsWhatNobodyHandedOverAndAColleagueIsLookedFor() {
        clockDoes(due.next(question).orElseThrow());
        clockDoes(due.next(question).orElseThrow());
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(question.tally().takeovers()).isZero();
        assertThat(escalation().cause()).isEqualTo(Escalation.Cause.SILENT);
    }

    @Test
    void whoWaitsForHelpOrForTheCitizenIsNotSilent() {
        run(new Command.AskHelp(LOTTE, KARIM, "Mag dit?", now.plus(Duration.ofHours(30))));
        assertThat(due.next(question)).contains(now.plus(Duration.ofHours(30)));
        assertThat(refused(new Command.Nudge())).isEqualTo(Rule.NOT_QUIET);
    }

    @Test
    void anAnsweredQuestionIsFinishedByItself() {
        run(new Command.Answer(LOTTE, "Ja, dat mag.", false));
        Instant close = due.next(question).orElseThrow();
        assertThat(close).isAfter(now.plus(Duration.ofDays(10)));
        clockDoes(close);
        assertThat(question.state()).isEqualTo(State.CLOSED);
        assertThat(due.next(question)).isEmpty();
    }

    @Test
    void aBrokenPromiseStillHasTheNextMoment() {
        now = PROMISE.plus(Duration.ofHours(1));
        run(new Command.Confirm(LOTTE));
        Instant nudge = due.next(question).orElseThrow();
        assertThat(nudge).isAfter(now);
        clockDoes(nudge);
        assertThat(due.next(question).orElseThrow()).isAfter(nudge);
    }

    private void offer(Colleague to) {
        run(new Command.Offer(
                question.owner(), to, "bomen", now.plus(Duration.ofHours(4)), Explanation.byHand(), false));
    }

    private void escalate(Step step, Colleague to) {
        run(escalation(step, to));
    }

    private Command escalation(Step step, Colleague to) {
        return new Command.Escalate(step, to, now.plus(Duration.ofHours(2)), Explanation.byHand(), List.of());
    }

    private void passes(Duration time) {
        now = now.plus(time);
    }

    private void clockDoes(Instant at) {
        now = at;
        List<Command> commands = due.of(question, now);
        assertThat(commands).hasSize(1);
        run(commands.getFirst());
    }

    private void run(Command command) {
        Decision decision = QuestionRules.decide(question, command, now);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        for (Event event : ((Decision.Accepted) decision).events()) {
            Event kept = EventJson.read(EventJson.type(event), EventJson.write(event));
            assertThat(kept).isEqualTo(event);
            question = QuestionHistory.evolve(question, kept);
        }
        assertThat(EventJson.readQuestion(EventJson.write(question))).isEqualTo(question);
    }

    private @Nullable Rule refused(Command command) {
        return QuestionRules.decide(question, command, now) instanceof Decision.Refused(Refusal refusal)
                ? refusal.rule()
                : null;
    }

    private Escalation escalation() {
        Escalation escalation = question.escalation();
        if (escalation == null) {
            throw new AssertionError("Nobody is looked for");
        }
        return escalation;
    }

    private static Question received() {
        SignedIn agent = People.LOTTE;
        Command.Receive receive = new Command.Receive(
                QuestionId.random(),
                "VAZ-0000-0000",
                Colleague.of(agent),
                "Mag de boom weg?",
                Caller.UNKNOWN,
                Channel.PHONE,
                null,
                null,
                new Promise(PROMISE));
        List<Event> events = ((Decision.Accepted) QuestionRules.decide(null, receive, MONDAY)).events();
        return QuestionHistory.evolve(null, events.getFirst());
    }
}
