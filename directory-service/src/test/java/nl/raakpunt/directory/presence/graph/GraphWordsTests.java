package nl.raakpunt.directory.presence.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Claim.Source;
import nl.raakpunt.directory.presence.graph.GraphJson.Hours;
import nl.raakpunt.directory.presence.graph.GraphJson.Zone;
import nl.raakpunt.directory.presence.graph.GraphJson.ZonedMoment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the words of Microsoft Graph mean. */
class GraphWordsTests {

    @ParameterizedTest
    @CsvSource({
        "Available, Available, AVAILABLE",
        "AvailableIdle, Inactive, AWAY_FROM_SCREEN",
        "Away, Away, AWAY_FROM_SCREEN",
        "BeRightBack, BeRightBack, AWAY_FROM_SCREEN",
        "Busy, Busy, BUSY",
        "Busy, InAMeeting, BUSY",
        "Busy, InACall, IN_CALL",
        "Busy, InAConferenceCall, IN_CALL",
        "BusyIdle, Busy, BUSY",
        "DoNotDisturb, Presenting, DO_NOT_DISTURB",
        "DoNotDisturb, UrgentInterruptionsOnly, DO_NOT_DISTURB",
        "DoNotDisturb, DoNotDisturb, DO_NOT_DISTURB",
        "Offline, Offline, OFFLINE",
        "Offline, OffWork, OFFLINE"
    })
    void presenceIsWhatItLooksLikeInTeams(String availability, String activity, Kind kind) {
        assertThat(TeamsPresence.of(availability, activity)).contains(new TeamsPresence(Source.PRESENCE, kind));
    }

    @Test
    void outOfOfficeBeatsAvailable() {
        assertThat(TeamsPresence.of("Available", "OutOfOffice"))
                .contains(new TeamsPresence(Source.OUT_OF_OFFICE, Kind.ABSENT));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "null",
            value = {"PresenceUnknown, PresenceUnknown", "null, null", "unknownFutureValue, Juggling"})
    void whatIsNotKnownIsNotGuessed(String availability, String activity) {
        assertThat(TeamsPresence.of(availability, activity)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T13:00:00.0000000, W. Europe Standard Time, 2026-11-23T12:00:00Z",
        "2026-07-01T13:00:00.0000000, W. Europe Standard Time, 2026-07-01T11:00:00Z",
        "2026-07-01T13:00:00, Pacific Standard Time, 2026-07-01T20:00:00Z",
        "2026-11-23T13:00:00.0000000, Europe/Amsterdam, 2026-11-23T12:00:00Z",
        "2026-11-23T13:00:00.0000000, UTC, 2026-11-23T13:00:00Z",
        "2026-10-25T02:30:00.0000000, Romance Standard Time, 2026-10-25T00:30:00Z"
    })
    void momentsAreInTheirOwnZone(String dateTime, String zone, Instant moment) {
        assertThat(GraphTime.instant(new ZonedMoment(dateTime, zone))).contains(moment);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T13:00:00, Customized Time Zone", "2026-13-23T13:00:00, UTC", "tomorrow, UTC"})
    void aMomentThatCannotBeReadIsNone(String dateTime, String zone) {
        assertThat(GraphTime.instant(new ZonedMoment(dateTime, zone))).isEmpty();
    }

    @Test
    void workingHoursFollowTheClockOfTheirZone() {
        OutlookHours hours = hours("08:00:00.0000000", "17:00:00.0000000").orElseThrow();
        // The night of 28 to 29 March 2026 the clock goes forward.
        assertThat(hours.blocks(Instant.parse("2026-03-27T12:00:00Z"), 4))
                .extracting(OutlookHours.Block::from)
                .containsExactly(Instant.parse("2026-03-27T07:00:00Z"), Instant.parse("2026-03-30T06:00:00Z"));
    }

    @Test
    void aNightShiftEndsTheNextDay() {
        OutlookHours hours = hours("22:00:00.0000000", "06:00:00.0000000").orElseThrow();
        assertThat(hours.blocks(Instant.parse("2026-11-24T02:00:00Z"), 0))
                .containsExactly(new OutlookHours.Block(
                        Instant.parse("2026-11-23T21:00:00Z"), Instant.parse("2026-11-24T05:00:00Z")));
    }

    @Test
    void hoursThatCannotBeReadAreNone() {
        assertThat(hours("8 o'clock", "17:00")).isEmpty();
        assertThat(OutlookHours.of(null)).isEmpty();
        assertThat(OutlookHours.of(new Hours(List.of("monday"), "08:00", "17:00", new Zone("Customized Time Zone"))))
                .isEmpty();
    }

    private static Optional<OutlookHours> hours(String start, String end) {
        return OutlookHours.of(new Hours(List.of("monday", "friday"), start, end, new Zone("W. Europe Standard Time")));
    }
}
