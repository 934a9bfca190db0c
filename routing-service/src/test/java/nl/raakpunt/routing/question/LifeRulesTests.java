package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for what happens to a question between taking and finishing: help, waiting, reminders, heirs, one matter. */
class LifeRulesTests {

    private static final DueCommands DUE = Clockwork.due();
    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));
    private static final Promise PROMISE = new Promise(NOW.plus(Duration.ofDays(1)));
    private static final Promise LONGER = new Promise(NOW.plus(Duration.ofDays(5)));
    private static final Colleague LOTTE = Colleague.of(People.LOTTE);
    private static final Colleague SANNE = Colleague.of(People.SANNE);
    private static final Colleague KARIM = Colleague.of(People.KARIM);
    private static final Colleague INGRID = Colleague.of(People.INGRID);

    @Test
    void askingForHelpKeepsTheOwnerAndTheAnswerComesBackIntoTheQuestion() {
        Question asked = after(received(), askHelp(SANNE));
        assertThat(asked.owner()).isEqualTo(LOTTE);
        assertThat(asked.state()).isEqualTo(State.RECEIVED);
        assertThat(asked.helpAskedOf(SANNE.id())).hasSize(1);

        List<Event> events = decided(asked, new Command.GiveHelp(SANNE, 1, "Alleen met vergunning."));
        assertThat(events).containsExactly(new Event.HelpGiven(NOW, SANNE, 1, LOTTE, "Alleen met vergunning."));
        assertThat(after(asked, new Command.GiveHelp(SANNE, 1, "Alleen met vergunning."))
                        .help())
                .isEmpty();
    }

    @Test
    void helpIsAskedOfMorePeopleAtOnceButNotTwiceOfOne() {
        Question asked = after(received(), askHelp(SANNE), askHelp(KARIM));
        assertThat(asked.help()).extracting(HelpRequest::number).containsExactly(1, 2);
        assertRefused(asked, askHelp(SANNE), Rule.HELP_ASKED_ALREADY, SANNE);
        assertRefused(asked, new Command.GiveHelp(KARIM, 1, "Ja"), Rule.HELPER_HELPS, SANNE);
        assertRefused(asked, new Command.GiveHelp(SANNE, 7, "Ja"), Rule.NO_SUCH_HELP, LOTTE);
    }

    @Test
    void helpThatDoesNotComeInTimeIsToldToTheOwner() {
        Question asked = after(received(), askHelp(SANNE));
        assertThat(DUE.next(asked)).contains(LATER);
        assertThat(DUE.of(asked, NOW)).isEmpty();
        assertRefused(asked, new Command.MissHelp(1), Rule.HELP_NOT_DUE, SANNE);
        assertThat(DUE.of(asked, LATER)).containsExactly(new Command.MissHelp(1));
        assertThat(QuestionRules.decide(asked, new Command.MissHelp(1), LATER))
                .isEqualTo(new Decision.Accepted(List.of(new Event.HelpMissed(LATER, 1, SANNE, LOTTE))));
    }

    @Test
    void whoIsStillHelpingHearsThatTheQuestionIsAnswered() {
        List<Event> events = decided(after(received(), askHelp(SANNE)), new Command.Answer(LOTTE, "Ja", true));
        assertThat(events).first().isEqualTo(new Event.HelpCancelled(NOW, LOTTE, 1, SANNE));
        assertThat(events)
                .as("with the help of a colleague it is not answered at first contact")
                .contains(new Event.Answered(NOW, LOTTE, "Ja", false));
    }

    @Test
    void waitingForTheCitizenStopsThePromiseUntilTheCitizenSaysSomething() {
        Question waiting = after(received(), waitForCitizen());
        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(DUE.next(waiting)).contains(LATER);
        assertRefused(waiting, offer(LOTTE, SANNE), Rule.RESUME_FIRST, LOTTE);
        assertRefused(waiting, waitForCitizen(), Rule.WAITING_ALREADY, LOTTE);
        assertRefused(waiting, new Command.Remind(INGRID), Rule.NO_USE_TO_REMIND, LOTTE);

        Question resumed = after(waiting, new Command.Resume(null, "Het is een eik.", LONGER));
        assertThat(resumed.state()).isEqualTo(State.RECEIVED);
        assertThat(resumed.promise()).isEqualTo(LONGER);
    }

    @Test
    void theClockEndsWaitingOnlyWhenTheTimeIsUp() {
        Question waiting = after(received(), waitForCitizen());
        Command resume = new Command.Resume(null, "", LONGER);
        assertRefused(waiting, resume, Rule.OFFER_NOT_DUE, LOTTE);
        assertThat(DUE.of(waiting, LATER)).singleElement().isInstanceOf(Command.Resume.class);
        assertThat(QuestionRules.decide(waiting, resume, LATER)).isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void aQuestionThatIsOfferedCannotWaitForTheCitizenToo() {
        assertRefused(after(received(), offer(LOTTE, SANNE)), waitForCitizen(), Rule.WITHDRAW_FIRST, SANNE);
    }

    @Test
    void anAnsweredQuestionIsOpenedAgainWithTheSameOwner() {
        Question closed = after(
                received(),
                offer(LOTTE, SANNE),
                new Command.Accept(SANNE),
                new Command.Answer(SANNE, "Ja", false),
                new Command.Close(SANNE));
        Question again = after(closed, new Command.Reopen(null, "Dit klopt niet", LONGER));
        assertThat(again.owner()).isEqualTo(SANNE);
        assertThat(again.state()).isEqualTo(State.OWNED);
        assertThat(again.promise()).isEqualTo(LONGER);
        assertThat(again.tally().reopened()).isEqualTo(1);
        assertRefused(again, new Command.Reopen(LOTTE, "Nog eens", LONGER), Rule.NOT_FINISHED_YET, SANNE);
        assertRefused(closed, new Command.Reopen(LOTTE, " ", LONGER), Rule.REASON_REQUIRED, null);
    }

    @Test
    void aReminderGoesToWhoeverMustActAndNotTooOften() {
        Question reminded = after(received(), offer(LOTTE, SANNE), new Command.Remind(LOTTE));
        assertThat(decided(after(received(), offer(LOTTE, SANNE)), new Command.Remind(LOTTE)))
                .containsExactly(new Event.Reminded(NOW, LOTTE, SANNE));
        assertRefused(reminded, new Command.Remind(INGRID), Rule.REMINDED_LATELY, SANNE);
        assertRefused(received(), new Command.Remind(LOTTE), Rule.NO_USE_TO_REMIND, LOTTE);
        Instant nextHour = NOW.plus(CareRules.BETWEEN_REMINDERS);
        assertThat(QuestionRules.decide(reminded, new Command.Remind(INGRID), nextHour))
                .isInstanceOf(Decision.Accepted.class);
    }

    @Test
    void onlyAStandInOrTeamLeadTakesOver() {
        Question owned = after(received(), offer(LOTTE, SANNE), new Command.Accept(SANNE), offer(SANNE, KARIM));
        assertRefused(owned, new Command.TakeOver(INGRID, null, "ziek"), Rule.STAND_IN_OR_LEAD_TAKES_OVER, SANNE);
        assertThat(decided(owned, new Command.TakeOver(INGRID, Right.TEAM_LEAD, "Sanne is er niet")))
                .containsExactly(
                        new Event.Withdrawn(NOW, INGRID, KARIM),
                        new Event.TakenOver(NOW, INGRID, SANNE, Right.TEAM_LEAD, "Sanne is er niet"));
        Question taken = after(owned, new Command.TakeOver(INGRID, Right.TEAM_LEAD, "Sanne is er niet"));
        assertThat(taken.owner()).isEqualTo(INGRID);
        assertThat(taken.tally().handoffs()).as("a take-over is no handover").isEqualTo(1);
    }

    @Test
    void theQuestionOfSomebodyWhoLeftIsInheritedWithItsOffer() {
        Question inherited = after(received(), offer(LOTTE, SANNE), new Command.Inherit(INGRID));
        assertThat(inherited.owner()).isEqualTo(INGRID);
        assertThat(inherited.isOfferedTo(SANNE.id())).isTrue();
        assertThat(decided(inherited, new Command.Decline(SANNE, "Niet van mij")))
                .as("the heir hears of it, not who left")
                .containsExactly(new Event.Declined(NOW, SANNE, INGRID, "Niet van mij"));
    }

    @Test
    void whoInheritsWhatWasOfferedToThemJustHasIt() {
        Question inherited = after(received(), offer(LOTTE, SANNE), new Command.Inherit(SANNE));
        assertThat(inherited.owner()).isEqualTo(SANNE);
        assertThat(inherited.offer()).isNull();
        assertThat(inherited.state()).isEqualTo(State.OWNED);
    }

    @Test
    void whoHasTheQuestionIsNotWaitedForAsAHelper() {
        Question asked = after(received(), askHelp(SANNE), askHelp(KARIM), offer(LOTTE, SANNE));
        Question accepted = after(asked, new Command.Accept(SANNE));
        assertThat(accepted.help()).extracting(HelpRequest::to).containsExactly(KARIM);
    }

    @Test
    void aWarmTransferBecomesAnOfferWhateverComesOfTheCall() {
        Question calling = after(received(), warmTransfer());
        assertThat(calling.owner()).isEqualTo(LOTTE);
        assertThat(after(calling, new Command.Reached(LOTTE)).isOfferedTo(SANNE.id()))
                .isTrue();
        Question missed = after(calling, new Command.NotReached(LOTTE, LATER.plusSeconds(60)));
        assertThat(missed.offer()).isNotNull();
        assertThat(DUE.next(missed)).contains(LATER.plusSeconds(60));
        assertRefused(missed, new Command.Reached(LOTTE), Rule.NO_CALL, LOTTE);
        assertThat(after(after(calling, new Command.Reached(LOTTE)), new Command.Accept(SANNE))
                        .owner())
                .isEqualTo(SANNE);
    }

    @Test
    void aPromiseMovesOnlyForwardInTimeWithAReasonOfTheOwner() {
        assertThat(after(received(), new Command.MovePromise(LOTTE, LONGER, "Wij wachten op de provincie"))
                        .promise())
                .isEqualTo(LONGER);
        assertRefused(received(), new Command.MovePromise(SANNE, LONGER, "later"), Rule.OWNER_MOVES_PROMISE, LOTTE);
        assertRefused(received(), new Command.MovePromise(LOTTE, LONGER, " "), Rule.REASON_REQUIRED, null);
        assertRefused(
                received(), new Command.MovePromise(LOTTE, new Promise(NOW), "nu"), Rule.PROMISE_IN_THE_FUTURE, null);
    }

    @Test
    void theTopicIsCorrectedAndWhatItWasIsRemembered() {
        TopicRef trees = new TopicRef("boom-kappen", "Boom kappen");
        TopicRef green = new TopicRef("groen", "Groen in de straat");
        Question corrected = after(received(), new Command.CorrectTopic(SANNE, trees));
        assertThat(corrected.topic()).isEqualTo(trees);
        assertThat(decided(corrected, new Command.CorrectTopic(SANNE, green)))
                .containsExactly(new Event.TopicCorrected(NOW, SANNE, trees, green));
        assertRefused(corrected, new Command.CorrectTopic(SANNE, trees), Rule.TOPIC_IS_THE_SAME, LOTTE);
    }

    @Test
    void aMergedQuestionIsFinishedAndStaysSo() {
        QuestionId into = QuestionId.random();
        Question merged = after(received(), askHelp(SANNE), new Command.Merge(LOTTE, into, "VAZ-1111-1111"));
        assertThat(merged.state()).isEqualTo(State.CLOSED);
        assertThat(merged.mergedInto()).isEqualTo(into);
        assertThat(merged.help()).isEmpty();
        assertRefused(merged, new Command.Reopen(LOTTE, "toch niet", LONGER), Rule.CLOSED_IS_CLOSED, LOTTE);
        Question received = received();
        assertRefused(received, new Command.Merge(LOTTE, received.id(), "VAZ-7K3M-9QX2"), Rule.NOT_INTO_ITSELF, LOTTE);
        assertRefused(received, new Command.Merge(KARIM, into, "VAZ-1111-1111"), Rule.OWNER_MERGES, LOTTE);
    }

    @Test
    void aNoteIsWrittenAtAnyTime() {
        Question closed = after(received(), new Command.Answer(LOTTE, "Ja", true));
        assertThat(after(closed, new Command.Note(KARIM, "Ook gebeld")).version())
                .isEqualTo(closed.version() + 1);
        assertRefused(closed, new Command.Note(KARIM, " "), Rule.TEXT_REQUIRED, null);
    }

    @Test
    void whatTheCitizenAddsChangesNothingElseUntilTheQuestionIsFinished() {
        Question asked = received();
        List<Event> events = decided(asked, new Command.Hear("Het is een eik."));
        assertThat(events).containsExactly(new Event.Heard(NOW, "Het is een eik."));
        Question heard = after(asked, new Command.Hear("Het is een eik."));
        assertThat(heard.owner()).isEqualTo(LOTTE);
        assertThat(heard.activity()).as("the owner did nothing").isEqualTo(asked.activity());
        assertRefused(asked, new Command.Hear(" "), Rule.TEXT_REQUIRED, null);
        Question closed = after(asked, new Command.Answer(LOTTE, "Ja", true));
        assertRefused(closed, new Command.Hear("Toch nog iets"), Rule.CLOSED_IS_CLOSED, LOTTE);
    }

    @Test
    void questionsFromBeforeChannelsCameByTelephone() {
        String now = EventJson.write(received());
        assertThat(now).contains("\"channel\":\"PHONE\"");
        assertThat(EventJson.readQuestion(now.replace("\"channel\":\"PHONE\",", ""))
                        .channel())
                .isEqualTo(Channel.PHONE);
    }

    @Test
    void eventsFromBeforeWarmTransfersAndSnapshotsAreReadAsTheyWere() {
        Event old = EventJson.read("offered", """
                {"at":"2026-11-01T09:00:00Z","by":{"id":"%s","displayName":"Lotte","mail":null},
                 "to":{"id":"%s","displayName":"Sanne","mail":null},"reason":"bomen","respondBefore":"2026-11-01T13:00:00Z",
                 "because":{"topic":null,"matchedWords":[],"role":null,"area":null,"reachability":null,"standInFor":null,
                 "passedOver":[]}}""".formatted(LOTTE.id(), SANNE.id()));
        assertThat(old)
                .isInstanceOfSatisfying(
                        Event.Offered.class,
                        offered -> assertThat(offered.callerWaits()).isFalse());
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        Question full = after(
                received(),
                askHelp(SANNE),
                offer(LOTTE, KARIM),
                new Command.Remind(LOTTE),
                new Command.Note(LOTTE, "x"));
        assertThat(EventJson.readQuestion(EventJson.write(full))).isEqualTo(full);
        Question waiting = after(received(), waitForCitizen());
        assertThat(EventJson.readQuestion(EventJson.write(waiting))).isEqualTo(waiting);
    }

    private static Command askHelp(Colleague to) {
        return new Command.AskHelp(LOTTE, to, "Mag dit zonder vergunning?", LATER);
    }

    private static Command waitForCitizen() {
        return new Command.WaitForCitizen(LOTTE, "Welke boom is het?", LATER);
    }

    private static Command offer(Colleague by, Colleague to) {
        return new Command.Offer(by, to, "weet van bomen", LATER, Explanation.byHand(), false);
    }

    private static Command warmTransfer() {
        return new Command.Offer(LOTTE, SANNE, "aan de lijn", LATER, Explanation.byHand(), false, true);
    }

    private static Question received() {
        return after(
                null,
                new Command.Receive(
                        new QuestionId(new UUID(7, 7)),
                        "VAZ-7K3M-9QX2",
                        LOTTE,
                        "Mag de boom in mijn tuin weg?",
                        Caller.UNKNOWN,
                        Channel.PHONE,
                        null,
                        null,
                        PROMISE));
    }

    private static List<Event> decided(Question question, Command command) {
        Decision decision = QuestionRules.decide(question, command, NOW);
        assertThat(decision).isInstanceOf(Decision.Accepted.class);
        return ((Decision.Accepted) decision).events();
    }

    private static Question after(@Nullable Question start, Command... commands) {
        Question question = start;
        for (Command command : commands) {
            Decision decision = QuestionRules.decide(question, command, NOW);
            assertThat(decision).isInstanceOf(Decision.Accepted.class);
            for (Event event : ((Decision.Accepted) decision).events()) {
                question = QuestionHistory.evolve(question, event);
            }
        }
        if (question == null) {
            throw new AssertionError("No command was given");
        }
        return question;
    }

    private static void assertRefused(Question question, Command command, Rule rule, @Nullable Colleague person) {
        assertThat(QuestionRules.decide(question, command, NOW))
                .isEqualTo(new Decision.Refused(new Refusal(rule, person)));
    }
}
