package nl.raakpunt.routing.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for {@link QuestionRules}, one rule at a time. */
class QuestionRulesTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofHours(2));
    private static final Colleague LOTTE = Colleague.of(People.LOTTE);
    private static final Colleague SANNE = Colleague.of(People.SANNE);
    private static final Colleague KARIM = Colleague.of(People.KARIM);

    @Test
    void whoReceivesAQuestionOwnsIt() {
        Question question = received();
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(question.state()).isEqualTo(State.RECEIVED);
        assertThat(question.version()).isEqualTo(1);
    }

    @Test
    void offeringIsNotGiving() {
        Question question = offered();
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(question.state()).isEqualTo(State.OFFERED);
        assertThat(question.isOfferedTo(SANNE.id())).isTrue();
    }

    @Test
    void acceptingMakesTheAddresseeTheOwner() {
        Question question = after(offered(), new Command.Accept(SANNE));
        assertThat(question.owner()).isEqualTo(SANNE);
        assertThat(question.state()).isEqualTo(State.OWNED);
        assertThat(question.owners()).containsExactly(LOTTE.id(), SANNE.id());
        assertThat(question.tally().handoffs()).isEqualTo(1);
    }

    @Test
    void onlyTheOwnerOffers() {
        assertRefused(received(), offer(KARIM, SANNE), Rule.OWNER_OFFERS, LOTTE);
    }

    @Test
    void anOfferNeedsAReason() {
        Command offer = new Command.Offer(LOTTE, SANNE, "  ", LATER, Explanation.byHand(), false);
        assertRefused(received(), offer, Rule.REASON_REQUIRED, null);
    }

    @Test
    void anOfferLapsesInTheFuture() {
        Command offer = new Command.Offer(LOTTE, SANNE, "bomen", NOW, Explanation.byHand(), false);
        assertRefused(received(), offer, Rule.RESPOND_IN_THE_FUTURE, null);
    }

    @Test
    void theOwnerCannotBeOfferedWhatTheyHave() {
        assertRefused(received(), offer(LOTTE, LOTTE), Rule.NOT_TO_THE_OWNER, LOTTE);
    }

    @Test
    void thereIsOneOfferAtATime() {
        assertRefused(offered(), offer(LOTTE, KARIM), Rule.ONE_OFFER_AT_A_TIME, SANNE);
    }

    @Test
    void onlyTheAddresseeAcceptsOrDeclines() {
        assertRefused(offered(), new Command.Accept(KARIM), Rule.ADDRESSEE_ACCEPTS, SANNE);
        assertRefused(offered(), new Command.Decline(KARIM, "nee"), Rule.ADDRESSEE_DECLINES, SANNE);
    }

    @Test
    void decliningNeedsAReasonAndGivesTheQuestionBack() {
        assertRefused(offered(), new Command.Decline(SANNE, ""), Rule.REASON_REQUIRED, null);
        Question question = after(offered(), new Command.Decline(SANNE, "niet mijn gebied"));
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(question.state()).isEqualTo(State.RECEIVED);
        assertThat(question.declinedBy()).isEqualTo(Set.of(SANNE.id()));
    }

    @Test
    void whoDeclinedIsNotAskedAgainUnlessTheOwnerInsists() {
        Question question = after(offered(), new Command.Decline(SANNE, "niet mijn gebied"));
        assertRefused(question, offer(LOTTE, SANNE), Rule.DECLINED_BEFORE, SANNE);
        Question insisted =
                after(question, new Command.Offer(LOTTE, SANNE, "toch wel", LATER, Explanation.byHand(), true));
        assertThat(insisted.isOfferedTo(SANNE.id())).isTrue();
    }

    @Test
    void whoAcceptsTooLateIsToldWhoHasIt() {
        Question question =
                after(offered(), new Command.Withdraw(LOTTE), offer(LOTTE, KARIM), new Command.Accept(KARIM));
        assertRefused(question, new Command.Accept(SANNE), Rule.TAKEN_BY_ANOTHER, KARIM);
    }

    @Test
    void acceptingWithoutOfferIsRefused() {
        assertRefused(received(), new Command.Accept(SANNE), Rule.NO_OFFER, LOTTE);
    }

    @Test
    void onlyTheOwnerWithdrawsAnOffer() {
        assertRefused(offered(), new Command.Withdraw(SANNE), Rule.OWNER_WITHDRAWS, LOTTE);
        assertThat(after(offered(), new Command.Withdraw(LOTTE)).offer()).isNull();
    }

    @Test
    void anAnswerOnThePhoneIsFirstContactAndClosesAtOnce() {
        Decision decision = QuestionRules.decide(received(), new Command.Answer(LOTTE, "Ja, dat mag.", true), NOW);
        assertThat(decision)
                .isEqualTo(new Decision.Accepted(
                        List.of(new Event.Answered(NOW, LOTTE, "Ja, dat mag.", true), new Event.Closed(NOW, LOTTE))));
    }

    @Test
    void anAnswerAfterAHandoverIsNotFirstContact() {
        Question question = after(offered(), new Command.Accept(SANNE), new Command.Answer(SANNE, "Ja.", false));
        assertThat(question.state()).isEqualTo(State.ANSWERED);
        assertThat(question.answer()).isEqualTo("Ja.");
        assertThat(after(question, new Command.Close(SANNE)).state()).isEqualTo(State.CLOSED);
    }

    @Test
    void answeringTakesAnOpenOfferBack() {
        Question question = after(offered(), new Command.Answer(LOTTE, "Toch gevonden.", false));
        assertThat(question.offer()).isNull();
        assertThat(question.state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void onlyTheOwnerAnswersAndCloses() {
        assertRefused(offered(), new Command.Answer(SANNE, "Ja.", false), Rule.OWNER_ANSWERS, LOTTE);
        assertRefused(received(), new Command.Close(SANNE), Rule.OWNER_CLOSES, LOTTE);
        assertRefused(received(), new Command.Answer(LOTTE, "\n", true), Rule.ANSWER_REQUIRED, null);
        assertRefused(received(), new Command.Close(LOTTE), Rule.ANSWER_FIRST, LOTTE);
    }

    @Test
    void anAnsweredQuestionIsNotOfferedOrAnsweredAgain() {
        Question question = after(received(), new Command.Answer(LOTTE, "Ja.", false));
        assertRefused(question, offer(LOTTE, SANNE), Rule.ANSWERED_ALREADY, LOTTE);
        assertRefused(question, new Command.Answer(LOTTE, "Nee.", false), Rule.ANSWERED_ALREADY, LOTTE);
    }

    @Test
    void aClosedQuestionStaysClosed() {
        Question question = after(received(), new Command.Answer(LOTTE, "Ja.", true));
        assertRefused(question, offer(LOTTE, SANNE), Rule.CLOSED_IS_CLOSED, LOTTE);
    }

    @Test
    void anOfferLapsesWhenItsTimeHasComeAndNotBefore() {
        assertRefused(offered(), new Command.Lapse(), Rule.OFFER_NOT_DUE, SANNE);
        Decision decision = QuestionRules.decide(offered(), new Command.Lapse(), LATER);
        assertThat(decision).isEqualTo(new Decision.Accepted(List.of(new Event.Lapsed(LATER, SANNE, LOTTE))));
        Question question = QuestionHistory.evolve(offered(), new Event.Lapsed(LATER, SANNE, LOTTE));
        assertThat(question.owner()).isEqualTo(LOTTE);
        assertThat(question.tally().lapses()).isEqualTo(1);
        assertThat(question.declinedBy()).as("not answering is not declining").isEmpty();
    }

    @Test
    void aHandoverBackToAnEarlierOwnerCountsAsPingPong() {
        Question question = after(offered(), new Command.Accept(SANNE), offer(SANNE, LOTTE), new Command.Accept(LOTTE));
        assertThat(question.tally()).isEqualTo(new Tally(2, 0, 0, 1, 0, 0, 0));
        assertThat(question.state()).isEqualTo(State.OWNED);
    }

    @Test
    void nothingHappensToAQuestionThatWasNotReceivedOrIsReceivedTwice() {
        assertRefused(null, new Command.Accept(SANNE), Rule.RECEIVE_FIRST, null);
        assertRefused(received(), receive("nog eens"), Rule.RECEIVED_ONCE, LOTTE);
        assertRefused(null, receive(" \n"), Rule.TEXT_REQUIRED, null);
    }

    private static Command receive(String text) {
        Promise promise = new Promise(NOW.plus(Duration.ofDays(1)));
        return new Command.Receive(
                QuestionId.random(), "VAZ-7K3M-9QX2", LOTTE, text, Caller.UNKNOWN, Channel.PHONE, null, null, promise);
    }

    private static Command offer(Colleague by, Colleague to) {
        return new Command.Offer(by, to, "weet van bomen", LATER, Explanation.byHand(), false);
    }

    private static Question received() {
        return after(null, receive("Mag de boom in mijn tuin weg?"));
    }

    private static Question offered() {
        return after(received(), offer(LOTTE, SANNE));
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

    private static void assertRefused(
            @Nullable Question question, Command command, Rule rule, @Nullable Colleague person) {
        assertThat(QuestionRules.decide(question, command, NOW))
                .isEqualTo(new Decision.Refused(new Refusal(rule, person)));
    }
}
