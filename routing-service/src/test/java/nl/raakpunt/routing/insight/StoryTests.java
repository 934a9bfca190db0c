package nl.raakpunt.routing.insight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.raakpunt.routing.directory.TeamRef;
import nl.raakpunt.routing.question.Caller;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.DeclineCause;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Histories;
import nl.raakpunt.routing.question.People;
import nl.raakpunt.routing.question.Promise;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionMoved;
import nl.raakpunt.routing.question.Step;
import nl.raakpunt.routing.question.TopicRef;
import nl.raakpunt.routing.worktime.OfficeHours;
import nl.raakpunt.routing.worktime.WorkingTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What figures are made of, one history at a time. Office hours are from 08:30 to 17:00; 23 November 2026 is a Monday. */
class StoryTests {

    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final WorkingTime TIME = new WorkingTime(OfficeHours.parse("ma-vr 08:30-17:00"), _ -> false, ZONE);
    private static final Colleague LOTTE = Colleague.of(People.LOTTE);
    private static final Colleague SANNE = Colleague.of(People.SANNE);
    private static final Colleague KARIM = Colleague.of(People.KARIM);
    private static final TopicRef TREES = new TopicRef("boom-kappen", "Boom kappen");
    private static final TeamRef GREEN = new TeamRef("groen", "Groen en bomen");

    private final List<Event> events = new ArrayList<>(List.of(received()));

    @Test
    void theAgentWhoAnswersAtOnceIsTheFirstContact() {
        answered("23T09:10", LOTTE, true);

        assertThat(all(Measure.ANSWERED, Measure.FIRST_CONTACT, Measure.BY_AGENT, Measure.KEPT))
                .containsOnly(1L);
        assertThat(get(Measure.ROUTED)).isZero();
    }

    @Test
    void theAgentWhoAnswersLaterIsNotTheFirstContact() {
        answered("23T15:00", LOTTE, false);

        assertThat(get(Measure.FIRST_CONTACT)).isZero();
        assertThat(get(Measure.BY_AGENT)).isOne();
    }

    @Test
    void timeToAcceptIsWorkingTimeFromTheFirstOffer() {
        offered("23T16:30", SANNE);
        declined("23T16:40", SANNE, null);
        offered("23T16:50", KARIM);
        accepted("24T09:00", KARIM, LOTTE);

        assertThat(get(Measure.ACCEPT_SECONDS)).isEqualTo(60 * 60);
        assertThat(get(Measure.ACCEPTED)).isOne();
    }

    @Test
    void theFirstColleagueWhoAcceptsAndAnswersIsRightTheFirstTime() {
        offered("23T09:10", SANNE);
        accepted("23T09:20", SANNE, LOTTE);
        answered("23T10:00", SANNE, false);

        assertThat(all(Measure.ROUTED, Measure.FIRST_TIME_RIGHT, Measure.HANDOFFS))
                .containsOnly(1L);
        assertThat(get(Measure.BY_AGENT)).isZero();
    }

    @Test
    void aSecondOfferIsNotRightTheFirstTime() {
        offered("23T09:10", SANNE);
        declined("23T09:20", SANNE, DeclineCause.WRONG_PERSON);
        offered("23T09:30", KARIM);
        accepted("23T09:40", KARIM, LOTTE);
        answered("23T10:00", KARIM, false);

        assertThat(get(Measure.ROUTED)).isOne();
        assertThat(get(Measure.FIRST_TIME_RIGHT)).isZero();
    }

    @Test
    void aCorrectedTopicIsNotRightTheFirstTime() {
        offered("23T09:10", SANNE);
        accepted("23T09:20", SANNE, LOTTE);
        events.add(new Event.TopicCorrected(at("23T09:30"), SANNE, TREES, new TopicRef("snoeien", "Snoeien")));
        answered("23T10:00", SANNE, false);

        assertThat(get(Measure.FIRST_TIME_RIGHT)).isZero();
        assertThat(story().topic()).isEqualTo(new TopicRef("snoeien", "Snoeien"));
    }

    @Test
    void aQuestionThatComesBackToAnEarlierOwnerIsPingPong() {
        offered("23T09:10", SANNE);
        accepted("23T09:20", SANNE, LOTTE);
        offer("23T09:30", SANNE, LOTTE);
        accepted("23T09:40", LOTTE, SANNE);

        assertThat(get(Measure.HANDOFFS)).isEqualTo(2);
        assertThat(get(Measure.PING_PONG)).isOne();
    }

    @Test
    void offersGivenBackAreCountedByCause() {
        for (DeclineCause cause : DeclineCause.values()) {
            offered("23T09:10", SANNE);
            declined("23T09:20", SANNE, cause);
        }
        offered("23T09:30", SANNE);
        declined("23T09:40", SANNE, null);

        assertThat(all(
                        Measure.DECLINED_WRONG_TOPIC,
                        Measure.DECLINED_WRONG_PERSON,
                        Measure.DECLINED_ABSENT,
                        Measure.DECLINED_OVERLOADED,
                        Measure.DECLINED_OTHER,
                        Measure.OFFERS))
                .containsExactly(1L, 1L, 1L, 1L, 2L, 6L);
    }

    @Test
    void thePromiseIsTheFirstOneHoweverItWasMovedLater() {
        events.add(new Event.PromiseMoved(at("24T09:00"), LOTTE, promise("24T12:00"), promise("27T12:00"), "Drukte"));
        answered("25T09:00", LOTTE, false);

        assertThat(get(Measure.KEPT)).isZero();
        assertThat(story().due()).isEqualTo(at("24T12:00"));
    }

    @Test
    void waitingForTheCitizenMovesTheMomentByTheTimeWaited() {
        waiting("24T10:00");
        events.add(new Event.Resumed(at("25T10:00"), LOTTE, "De eik", promise("25T12:00")));
        answered("25T11:59", LOTTE, false);

        assertThat(get(Measure.KEPT)).isOne();
        assertThat(all(Measure.WAITED, Measure.WAITING_SECONDS)).containsExactly(1L, 8 * 3600L + 1800);
    }

    @Test
    void aWaitingThatIsNotOverMakesTheAverageNoShorter() {
        waiting("24T10:00");

        assertThat(all(Measure.WAITED, Measure.WAITING_SECONDS)).containsExactly(0L, 0L);
    }

    @Test
    void aPromiseThatWasBrokenBeforeTheWaitingStaysBroken() {
        waiting("24T12:01");
        events.add(new Event.Resumed(at("25T10:00"), LOTTE, "De eik", promise("27T12:00")));
        answered("25T10:01", LOTTE, false);

        assertThat(get(Measure.KEPT)).isZero();
    }

    @Test
    void onlyTheFirstAnswerCounts() {
        answered("25T09:00", LOTTE, false);
        events.add(new Event.Reopened(at("25T10:00"), null, "Niet goed", promise("27T12:00")));
        answered("25T11:00", LOTTE, false);

        assertThat(all(Measure.ANSWERED, Measure.KEPT, Measure.REOPENED)).containsExactly(1L, 0L, 1L);
    }

    @Test
    void theClockThatLooksOnIsAnEscalation() {
        offered("23T09:10", SANNE);
        events.add(new Event.Lapsed(at("23T11:00"), SANNE, LOTTE));
        events.add(new Event.Escalated(
                at("23T11:01"),
                Step.TEAM,
                KARIM,
                LOTTE,
                "",
                at("23T13:00"),
                Histories.because(TREES, GREEN),
                List.of()));

        assertThat(all(Measure.ESCALATED, Measure.LAPSED, Measure.OFFERS, Measure.OFFERED))
                .containsExactly(1L, 1L, 2L, 1L);
    }

    @Test
    void theTeamIsTheOneResponsibleForTheTopicWhenItWasOffered() {
        assertThat(story().team()).isNull();
        offered("23T09:10", SANNE);
        assertThat(story().team()).isEqualTo(GREEN);
        declined("23T09:20", SANNE, null);
        events.add(new Event.Offered(at("23T09:30"), LOTTE, KARIM, "Op naam", at("23T13:00"), Explanation.byHand()));
        assertThat(story().team()).isEqualTo(GREEN);
    }

    @Test
    void theSameHistoryTellsTheSameStoryInOneGoAndEventByEvent() {
        for (int seed = 0; seed < 3000; seed++) {
            List<QuestionMoved> moves = Histories.random(new Random(seed), at("23T09:00"), 60);

            assertThat(told(moves)).as("seed " + seed).isEqualTo(told(Histories.eventByEvent(moves)));
        }
    }

    @Test
    void groupsAreNeverThoughtLargerThanTheyAre() {
        Random random = new Random(7);
        for (int people = 0; people < 200; people++) {
            Group group = Group.NOBODY;
            for (int person = 0; person < people; person++) {
                UUID id = new UUID(random.nextLong(), random.nextLong());
                group = group.with(id).with(id);
            }
            assertThat(group.size()).isLessThanOrEqualTo(people);
            assertThat(group.size()).isGreaterThanOrEqualTo(Math.min(people / 2, 10));
        }
    }

    private Story story() {
        return told(Histories.of(events));
    }

    private static Story told(List<QuestionMoved> moves) {
        Story story = null;
        for (QuestionMoved moved : moves) {
            story = StoryTeller.tell(story, moved, TIME);
        }
        if (story == null) {
            throw new AssertionError("Nothing happened");
        }
        return story;
    }

    private long get(Measure measure) {
        return story().get(measure);
    }

    private List<Long> all(Measure... measures) {
        Story story = story();
        return List.of(measures).stream().map(story::get).toList();
    }

    private static Event received() {
        return new Event.Received(
                at("23T09:00"),
                LOTTE,
                new QuestionId(new UUID(1, 1)),
                "VAZ-0000-0000",
                "Mag de boom weg?",
                Caller.UNKNOWN,
                Channel.PHONE,
                TREES,
                null,
                promise("24T12:00"));
    }

    private void offered(String at, Colleague to) {
        offer(at, LOTTE, to);
    }

    private void offer(String at, Colleague by, Colleague to) {
        events.add(new Event.Offered(at(at), by, to, "Past bij u", at("27T12:00"), Histories.because(TREES, GREEN)));
    }

    private void accepted(String at, Colleague by, Colleague from) {
        events.add(new Event.Accepted(at(at), by, from));
    }

    private void declined(String at, Colleague by, @Nullable DeclineCause cause) {
        events.add(new Event.Declined(at(at), by, LOTTE, cause, "reden"));
    }

    private void waiting(String at) {
        events.add(new Event.WaitingForCitizen(at(at), LOTTE, "Welke boom?", at("30T12:00")));
    }

    private void answered(String at, Colleague by, boolean firstContact) {
        events.add(new Event.Answered(at(at), by, "Dat mag.", firstContact));
    }

    private static Promise promise(String before) {
        return new Promise(at(before));
    }

    private static Instant at(String dayAndTime) {
        return LocalDateTime.parse("2026-11-" + dayAndTime).atZone(ZONE).toInstant();
    }
}
