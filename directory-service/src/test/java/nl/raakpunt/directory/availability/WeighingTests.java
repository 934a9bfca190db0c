package nl.raakpunt.directory.availability;

import static nl.raakpunt.directory.availability.Told.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Claim.Source;
import nl.raakpunt.directory.availability.OwnStatus.Says;
import nl.raakpunt.directory.availability.PassedOver.Why;
import nl.raakpunt.directory.availability.Reachability.Channel;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose word counts, on Tuesday 24 November 2026 at 10:00. */
class WeighingTests {

    private static final String NOW = "2026-11-24T10:00";
    private static final String OFFICE = "ma-vr 08:00-17:00";
    private static final ReachabilityRules RULES = new ReachabilityRules(Told.ZONE, new DutchHolidays());

    @Test
    void aFreshCallIsBusyWithoutEndAndMayNotBeInterrupted() {
        Reachability call = of(new Told().works(OFFICE).seen(Source.TELEPHONE, Kind.IN_CALL, "2026-11-24T09:59:45"));
        is(call, State.BUSY, Reason.IN_CALL, Reachability.Source.TELEPHONE, null, null);
        assertThat(call.mayInterrupt()).isFalse();
        assertThat(call.channels()).containsExactly(Channel.CHAT, Channel.MAIL);
        assertThat(call.observedAt()).isEqualTo(at("2026-11-24T09:59:45"));
    }

    @Test
    void aCallOfHalfAMinuteAgoIsForgotten() {
        Reachability later = of(new Told().works(OFFICE).seen(Source.TELEPHONE, Kind.IN_CALL, "2026-11-24T09:59:30"));
        is(
                later,
                State.REACHABLE,
                Reason.WITHIN_WORKING_HOURS,
                Reachability.Source.STAFF_DIRECTORY,
                "2026-11-24T17:00",
                null);
    }

    @Test
    void aTelephoneThatIsInUseBeatsAPresenceThatSaysAvailable() {
        Told told = new Told()
                .works(OFFICE)
                .seen(Source.PRESENCE, Kind.AVAILABLE, "2026-11-24T09:59:59")
                .seen(Source.TELEPHONE, Kind.IN_CALL, "2026-11-24T09:59:50");
        assertThat(of(told).reason()).isEqualTo(Reason.IN_CALL);
    }

    @Test
    void aTelephoneThatIsNotInUseDoesNotMakeSomebodyInAMeetingFree() {
        Told told = new Told()
                .works(OFFICE)
                .seen(Source.PRESENCE, Kind.DO_NOT_DISTURB, "2026-11-24T09:59:00")
                .seen(Source.TELEPHONE, Kind.AVAILABLE, "2026-11-24T09:59:59");
        Reachability meeting = of(told);
        assertThat(meeting.reason()).isEqualTo(Reason.DO_NOT_DISTURB);
        assertThat(meeting.channels()).containsExactly(Channel.MAIL);
    }

    @Test
    void freshPresenceBeatsTheCalendarUntilNobodyKnows() {
        Told told = new Told()
                .works(OFFICE)
                .claim(Source.CALENDAR, Kind.OCCUPIED, "2026-11-24T09:30", "2026-11-24T11:00", "2026-11-24T09:45")
                .seen(Source.PRESENCE, Kind.AVAILABLE, "2026-11-24T09:59:00");
        is(of(told), State.REACHABLE, Reason.ONLINE, Reachability.Source.PRESENCE, null, null);
    }

    @Test
    void anAppointmentIsBusyUntilTheEndOfTheBlockAndTheNextOne() {
        Told told = new Told()
                .works(OFFICE)
                .claim(Source.CALENDAR, Kind.OCCUPIED, "2026-11-24T09:30", "2026-11-24T11:00", "2026-11-24T09:45")
                .claim(Source.CALENDAR, Kind.OCCUPIED, "2026-11-24T11:00", "2026-11-24T11:30", "2026-11-24T09:45");
        Reachability busy = of(told);
        is(busy, State.BUSY, Reason.APPOINTMENT, Reachability.Source.CALENDAR, "2026-11-24T11:30", "2026-11-24T11:30");
        assertThat(busy.mayInterrupt()).isTrue();
    }

    @Test
    void aPresenceThatSaysBusyLastsAsLongAsTheAppointmentThatExplainsIt() {
        Told told = new Told()
                .works(OFFICE)
                .claim(Source.CALENDAR, Kind.OCCUPIED, "2026-11-24T09:30", "2026-11-24T11:00", "2026-11-24T09:45")
                .seen(Source.PRESENCE, Kind.BUSY, "2026-11-24T09:59:00");
        is(
                of(told),
                State.BUSY,
                Reason.BUSY_ONLINE,
                Reachability.Source.PRESENCE,
                "2026-11-24T11:00",
                "2026-11-24T11:00");
    }

    @Test
    void anAppointmentAfterWhichTheDayIsOverEndsTheNextMorning() {
        Told told = new Told()
                .works("di,wo 08:00-11:00")
                .claim(Source.CALENDAR, Kind.OCCUPIED, "2026-11-24T09:30", "2026-11-24T12:00", "2026-11-24T09:45");
        is(
                of(told),
                State.BUSY,
                Reason.APPOINTMENT,
                Reachability.Source.CALENDAR,
                "2026-11-24T11:00",
                "2026-11-25T08:00");
    }

    @Test
    void anOldAppointmentStillHoldsUntilItsEnd() {
        Told told = new Told()
                .works(OFFICE)
                .claim(Source.CALENDAR, Kind.OCCUPIED, "2026-11-24T09:30", "2026-11-24T11:00", "2026-11-23T09:00");
        assertThat(of(told).reason()).isEqualTo(Reason.APPOINTMENT);
    }

    @Test
    void onlineOutsideWorkingHoursIsNotReachableAndTheExplanationSaysSo() {
        Told told = new Told().works("wo 08:00-17:00").seen(Source.PRESENCE, Kind.AVAILABLE, "2026-11-24T09:59:59");
        Explained explained = RULES.explain(told.facts(), at(NOW));
        is(
                explained.reachability(),
                State.BACK,
                Reason.NOT_A_WORKING_DAY,
                Reachability.Source.STAFF_DIRECTORY,
                null,
                "2026-11-25T08:00");
        assertThat(explained.passedOver())
                .containsExactly(new PassedOver(
                        Reachability.Source.PRESENCE,
                        Kind.AVAILABLE,
                        null,
                        at("2026-11-24T09:59:59"),
                        Why.OUTSIDE_WORKING_HOURS));
    }

    @Test
    void outOfOfficeBeatsAvailableAndSaysBoth() {
        Told told = new Told()
                .works(OFFICE)
                .claim(Source.OUT_OF_OFFICE, Kind.ABSENT, "2026-11-23T00:00", "2026-11-25T00:00", "2026-11-24T09:30")
                .seen(Source.PRESENCE, Kind.AVAILABLE, "2026-11-24T09:59:59");
        Reachability away = of(told);
        is(
                away,
                State.AWAY,
                Reason.ABSENT_BUT_ONLINE,
                Reachability.Source.OUT_OF_OFFICE,
                "2026-11-25T00:00",
                "2026-11-25T08:00");
        assertThat(away.channels()).isEmpty();
    }

    @Test
    void aDatedAbsenceThatWasReadLongAgoHoldsUntilItsEnd() {
        Told told = new Told()
                .works(OFFICE)
                .claim(Source.OUT_OF_OFFICE, Kind.ABSENT, "2026-11-20T00:00", "2026-11-25T00:00", "2026-11-20T09:00");
        assertThat(of(told).state()).isEqualTo(State.AWAY);
    }

    @Test
    void anAbsenceWithoutEndThatWasReadLongAgoMakesItUnknownAndNotReachable() {
        Told told = new Told()
                .works(OFFICE)
                .claim(Source.OUT_OF_OFFICE, Kind.ABSENT, "2026-11-20T00:00", null, "2026-11-24T09:10");
        is(of(told), State.AWAY, Reason.ABSENT, Reachability.Source.OUT_OF_OFFICE, null, null);
        Reachability later = RULES.of(told.facts(), at("2026-11-24T10:10"));
        is(later, State.UNKNOWN, Reason.ABSENCE_NOT_CONFIRMED, Reachability.Source.OUT_OF_OFFICE, null, null);
    }

    @Test
    void offlineAndAwayFromTheScreenNeverMeanAbsent() {
        for (Kind kind : List.of(Kind.OFFLINE, Kind.AWAY_FROM_SCREEN)) {
            Told told = new Told().works(OFFICE).seen(Source.PRESENCE, kind, "2026-11-24T09:59:59");
            Explained explained = RULES.explain(told.facts(), at(NOW));
            assertThat(explained.reachability().state()).isEqualTo(State.REACHABLE);
            assertThat(explained.reachability().channels()).containsExactly(Channel.PHONE, Channel.MAIL);
            assertThat(explained.passedOver()).extracting(PassedOver::why).containsExactly(Why.NEVER_MEANS_ABSENT);
        }
    }

    @Test
    void ownWordBeatsEverythingElse() {
        Told told = new Told()
                .works("wo 08:00-17:00")
                .absentOn("2026-11-24")
                .seen(Source.PRESENCE, Kind.DO_NOT_DISTURB, "2026-11-24T09:59:59");
        told.says(Says.REACHABLE, "2026-11-24T09:00", "2026-11-24T12:00");
        is(of(told), State.REACHABLE, Reason.OWN_STATEMENT, Reachability.Source.OWN_ENTRY, "2026-11-24T12:00", null);
        told.says(Says.BUSY, "2026-11-24T09:00", "2026-11-24T12:00");
        is(
                of(told),
                State.BUSY,
                Reason.OWN_STATEMENT,
                Reachability.Source.OWN_ENTRY,
                "2026-11-24T12:00",
                "2026-11-25T08:00");
    }

    @Test
    void whoSaysWhenTheyAreBackIsBackThenOrTheNextWorkingMoment() {
        Told told = new Told().works(OFFICE).says(Says.BACK_LATER, "2026-11-24T09:00", "2026-11-24T14:00");
        is(of(told), State.BACK, Reason.OWN_STATEMENT, Reachability.Source.OWN_ENTRY, null, "2026-11-24T14:00");
        told.says(Says.BACK_LATER, "2026-11-24T09:00", "2026-11-24T18:00");
        assertThat(of(told).backAt()).isEqualTo(at("2026-11-25T08:00"));
        Told withoutHours = new Told().says(Says.BACK_LATER, "2026-11-24T09:00", "2026-11-24T14:00");
        assertThat(of(withoutHours).backAt()).isEqualTo(at("2026-11-24T14:00"));
    }

    @Test
    void ownWordWithoutEndIsTakenBackAfterTwelveHours() {
        Told told = new Told().works("ma-zo 00:00-24:00").says(Says.BUSY, "2026-11-23T22:00:01", null);
        is(of(told), State.BUSY, Reason.OWN_STATEMENT, Reachability.Source.OWN_ENTRY, null, null);
        assertThat(RULES.of(told.facts(), at("2026-11-24T10:00:01")).state()).isEqualTo(State.REACHABLE);
    }

    @Test
    void onlyByChatIsAWishAndNotAState() {
        OwnStatus chat = new OwnStatus(
                Says.NOTHING,
                false,
                Channel.CHAT,
                "bezig met het raadsvoorstel",
                at("2026-11-24T08:00"),
                at("2026-11-25T00:00"),
                false);
        Reachability working = of(new Told().works(OFFICE).says(chat));
        is(
                working,
                State.REACHABLE,
                Reason.WITHIN_WORKING_HOURS,
                Reachability.Source.STAFF_DIRECTORY,
                "2026-11-24T17:00",
                null);
        assertThat(working.channels()).containsExactly(Channel.CHAT);
        assertThat(working.line()).isEqualTo("bezig met het raadsvoorstel");
        Reachability free = of(new Told().works("wo 08:00-17:00").says(chat));
        assertThat(free.state()).isEqualTo(State.BACK);
        assertThat(free.channels()).doesNotContain(Channel.PHONE);
    }

    @Test
    void workingHoursOfTheCalendarBeatOwnOnesAndThoseBeatTheDirectory() {
        Told told = new Told().works("wo 08:00-17:00");
        assertThat(of(told).state()).isEqualTo(State.BACK);
        told.worksByOwnEntry("di 09:00-12:00", "2026-11-01T09:00");
        is(
                of(told),
                State.REACHABLE,
                Reason.WITHIN_WORKING_HOURS,
                Reachability.Source.OWN_ENTRY,
                "2026-11-24T12:00",
                null);
        told.claim(Source.WORKING_HOURS, Kind.WORKING, "2026-11-26T08:30", "2026-11-26T12:30", "2026-11-24T09:00");
        is(of(told), State.BACK, Reason.NOT_A_WORKING_DAY, Reachability.Source.WORKING_HOURS, null, "2026-11-26T08:30");
        told.claim(Source.WORKING_HOURS, Kind.WORKING, "2026-11-24T08:30", "2026-11-24T11:15", "2026-11-24T09:00");
        is(
                of(told),
                State.REACHABLE,
                Reason.WITHIN_WORKING_HOURS,
                Reachability.Source.WORKING_HOURS,
                "2026-11-24T11:15",
                null);
        assertThat(RULES.of(told.facts(), at("2026-11-24T12:00")).reason()).isEqualTo(Reason.OUTSIDE_WORKING_HOURS);
        // Beyond what the calendar was asked for, the pattern holds again.
        assertThat(RULES.of(told.facts(), at("2026-11-27T00:00")).backAt()).isEqualTo(at("2026-12-01T09:00"));
    }

    @Test
    void workingHoursAreAPlanThatHoldsAsLongAsItLasts() {
        Told told = new Told()
                .claim(Source.WORKING_HOURS, Kind.WORKING, "2026-11-24T08:30", "2026-11-24T12:30", "2026-11-10T09:00");
        assertThat(of(told).state()).isEqualTo(State.REACHABLE);
        assertThat(of(told).observedAt()).isEqualTo(at("2026-11-10T09:00"));
        assertThat(RULES.of(told.facts(), at("2026-11-24T13:00")).state()).isEqualTo(State.BACK);
        assertThat(RULES.of(told.facts(), at("2026-11-25T00:00")).state()).isEqualTo(State.UNKNOWN);
    }

    @Test
    void assumedHoursNeverMakeSomebodyReachableByThemselves() {
        ReachabilityRules assuming =
                new ReachabilityRules(Told.ZONE, new DutchHolidays(), Freshness.USUAL, WorkingPattern.parse(OFFICE));
        Told told = new Told();
        Reachability assumed = assuming.of(told.facts(), at(NOW));
        is(assumed, State.UNKNOWN, Reason.ASSUMED_WORKING_HOURS, Reachability.Source.ORGANISATION, null, null);
        assertThat(assumed.assumed()).isTrue();
        Reachability evening = assuming.of(told.facts(), at("2026-11-24T20:00"));
        is(
                evening,
                State.BACK,
                Reason.OUTSIDE_WORKING_HOURS,
                Reachability.Source.ORGANISATION,
                null,
                "2026-11-25T08:00");
        told.seen(Source.PRESENCE, Kind.AVAILABLE, "2026-11-24T09:59:59");
        assertThat(assuming.of(told.facts(), at(NOW)).state()).isEqualTo(State.REACHABLE);
    }

    @Test
    void aClosingDayIsNamedAsSuch() {
        ReachabilityRules closed = new ReachabilityRules(
                Told.ZONE, new DutchHolidays(DutchHolidays.Choice.USUAL, ClosingDays.parse(List.of("11-24"))));
        Reachability day = closed.of(new Told().works(OFFICE).facts(), at(NOW));
        is(day, State.BACK, Reason.CLOSING_DAY, Reachability.Source.HOLIDAY_CALENDAR, null, "2026-11-25T08:00");
    }

    @Test
    void anAbsenceWithoutEndDoesNotTellForLongWhenItBegan() {
        Told told = new Told().works(OFFICE).absent("2026-11-20T09:00", null);
        assertThat(of(told).observedAt()).isEqualTo(at("2026-11-20T09:00"));
        Explained later = RULES.explain(told.facts(), at("2026-11-25T09:00:01"));
        is(later.reachability(), State.AWAY, Reason.ABSENT, Reachability.Source.OWN_ENTRY, null, null);
        assertThat(later.reachability().observedAt()).isNull();
        told.says(Says.REACHABLE, "2026-11-25T09:00", null);
        assertThat(RULES.explain(told.facts(), at("2026-11-25T09:00:01")).passedOver())
                .containsExactly(new PassedOver(Reachability.Source.OWN_ENTRY, Kind.ABSENT, null, null, Why.OUTRANKED));
    }

    @Test
    void anAbsenceWithoutEndIsProbablyForgottenAfterTwoWeeks() {
        OwnAbsence open = new OwnAbsence(new UUID(0, 1), at("2026-11-01T09:00"), null, at(NOW), false);
        assertThat(open.probablyForgotten(at("2026-11-15T09:00"))).isFalse();
        assertThat(open.probablyForgotten(at("2026-11-15T09:00:01"))).isTrue();
        OwnAbsence dated =
                new OwnAbsence(new UUID(0, 1), at("2026-11-01T09:00"), at("2027-01-01T00:00"), at(NOW), false);
        assertThat(dated.probablyForgotten(at("2026-12-15T09:00"))).isFalse();
    }

    @Test
    void whatASourceThatIsDownLeavesUnknownIsSaid() {
        PersonFacts known = new Told().works(OFFICE).facts();
        PersonFacts facts = new PersonFacts(
                true,
                null,
                known.schedule(),
                known.readAt(),
                known.own(),
                known.claims(),
                List.of("De agenda antwoordt niet."));
        assertThat(RULES.of(facts, at(NOW)).missing()).containsExactly("De agenda antwoordt niet.");
    }

    private static Reachability of(Told told) {
        return RULES.of(told.facts(), at(NOW));
    }

    private static void is(
            Reachability actual,
            State state,
            Reason reason,
            Reachability.Source source,
            @Nullable String until,
            @Nullable String backAt) {
        assertThat(actual.state()).isEqualTo(state);
        assertThat(actual.reason()).isEqualTo(reason);
        assertThat(actual.source()).isEqualTo(source);
        assertThat(actual.until()).isEqualTo(until == null ? null : at(until));
        assertThat(actual.backAt()).isEqualTo(backAt == null ? null : at(backAt));
    }
}
