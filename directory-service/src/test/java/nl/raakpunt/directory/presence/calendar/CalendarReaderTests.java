package nl.raakpunt.directory.presence.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link CalendarReader} with files as calendar servers send them. */
class CalendarReaderTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant NOW = Instant.parse("2026-11-23T07:00:00Z");

    @Test
    void recurrencesExceptionsAndMovedOccurrences() throws IOException {
        CalendarTimes times = read(file("outlook.ics"), NOW);
        assertThat(times.whole()).isTrue();
        assertThat(times.busy())
                .containsExactly(
                        // Stand-up; on Tuesday it is cancelled, on Wednesday an exception.
                        span("2026-11-23T08:00:00Z", "2026-11-23T08:15:00Z"),
                        // The meeting of half past nine, moved to two o'clock.
                        span("2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z"),
                        // A whole day is a day in Amsterdam.
                        span("2026-11-25T23:00:00Z", "2026-11-26T23:00:00Z"),
                        span("2026-11-26T08:00:00Z", "2026-11-26T08:15:00Z"),
                        // Not on 30 November, again on 7 December.
                        span("2026-12-07T08:30:00Z", "2026-12-07T09:30:00Z"));
        assertThat(times.absent()).containsExactly(span("2026-11-30T23:00:00Z", "2026-12-03T23:00:00Z"));
        assertThat(times.working()).isEmpty();
    }

    @Test
    void timesFollowTheClockOfTheirZoneWhenItChanges() throws IOException {
        CalendarTimes times = read(file("changes-of-clock.ics"), Instant.parse("2026-03-26T12:00:00Z"));
        assertThat(times.whole()).isTrue();
        assertThat(times.busy())
                .containsExactly(
                        span("2026-03-27T08:00:00Z", "2026-03-27T08:30:00Z"),
                        span("2026-03-28T08:00:00Z", "2026-03-28T08:30:00Z"),
                        span("2026-03-28T11:00:00Z", "2026-03-28T11:30:00Z"),
                        span("2026-03-28T16:00:00Z", "2026-03-28T16:30:00Z"),
                        // A day of 23 hours.
                        span("2026-03-28T23:00:00Z", "2026-03-29T22:00:00Z"),
                        span("2026-03-29T07:00:00Z", "2026-03-29T07:30:00Z"),
                        span("2026-03-29T10:00:00Z", "2026-03-29T10:30:00Z"),
                        span("2026-03-29T16:00:00Z", "2026-03-29T16:30:00Z"),
                        span("2026-03-30T07:00:00Z", "2026-03-30T07:30:00Z"),
                        // Without zone: the time of here.
                        span("2026-03-30T13:00:00Z", "2026-03-30T13:30:00Z"));
    }

    @Test
    void freeBusyTimesByTheirType() throws IOException {
        CalendarTimes times = read(file("busy.ifb"), NOW);
        assertThat(times.whole()).isTrue();
        assertThat(times.busy())
                .containsExactly(
                        span("2026-11-23T13:00:00Z", "2026-11-23T14:00:00Z"),
                        span("2026-11-24T10:00:00Z", "2026-11-24T11:30:00Z"),
                        span("2026-12-01T08:00:00Z", "2026-12-01T08:45:00Z"));
        assertThat(times.absent()).containsExactly(span("2026-11-25T23:00:00Z", "2026-11-30T23:00:00Z"));
    }

    @Test
    void aTwoWeeklyPatternAndOneThatReplacesItForADay() throws IOException {
        CalendarTimes times = read(file("part-time.ics"), NOW);
        assertThat(times.whole()).isTrue();
        assertThat(times.working())
                .containsExactly(
                        span("2026-11-23T07:30:00Z", "2026-11-23T16:00:00Z"),
                        span("2026-11-24T07:30:00Z", "2026-11-24T16:00:00Z"),
                        span("2026-11-27T07:30:00Z", "2026-11-27T11:30:00Z"),
                        span("2026-11-30T07:30:00Z", "2026-11-30T16:00:00Z"),
                        // A course: on 1 December only from nine to eleven.
                        span("2026-12-01T08:00:00Z", "2026-12-01T10:00:00Z"),
                        span("2026-12-07T07:30:00Z", "2026-12-07T16:00:00Z"));
    }

    @Test
    void fromOneOccurrenceOnEverythingMoves() {
        CalendarTimes times = read(calendar("""
                        BEGIN:VEVENT
                        UID:a
                        DTSTART;TZID=Europe/Amsterdam:20261123T100000
                        DTEND;TZID=Europe/Amsterdam:20261123T110000
                        RRULE:FREQ=DAILY;COUNT=3
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:a
                        RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Amsterdam:20261124T100000
                        DTSTART;TZID=Europe/Amsterdam:20261124T120000
                        DTEND;TZID=Europe/Amsterdam:20261124T123000
                        END:VEVENT
                        """), NOW);
        assertThat(times.busy())
                .containsExactly(
                        span("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"),
                        span("2026-11-24T11:00:00Z", "2026-11-24T11:30:00Z"),
                        span("2026-11-25T11:00:00Z", "2026-11-25T11:30:00Z"));
    }

    @Test
    void extraDatesComeOnTop() {
        CalendarTimes times = read(calendar("""
                        BEGIN:VEVENT
                        UID:a
                        DTSTART:20261123T100000Z
                        DURATION:PT1H
                        RRULE:FREQ=DAILY;COUNT=1
                        RDATE:20261125T140000Z
                        END:VEVENT
                        """), NOW);
        assertThat(times.busy())
                .containsExactly(
                        span("2026-11-23T10:00:00Z", "2026-11-23T11:00:00Z"),
                        span("2026-11-25T14:00:00Z", "2026-11-25T15:00:00Z"));
    }

    @Test
    void anExceptionMayBeWrittenInAnotherZone() {
        CalendarTimes times = read(calendar("""
                        BEGIN:VEVENT
                        UID:a
                        DTSTART;TZID=Europe/Amsterdam:20261123T100000
                        DTEND;TZID=Europe/Amsterdam:20261123T110000
                        RRULE:FREQ=DAILY;COUNT=2
                        EXDATE:20261124T090000Z
                        END:VEVENT
                        """), NOW);
        assertThat(times.busy()).containsExactly(span("2026-11-23T09:00:00Z", "2026-11-23T10:00:00Z"));
    }

    @Test
    void oneEventThatCannotBeReadLeavesTheOthersAndIsTold() {
        CalendarTimes times = read(calendar("""
                        BEGIN:VEVENT
                        UID:a
                        DTSTART;TZID=Nowhere/Land:20261123T100000
                        DTEND;TZID=Nowhere/Land:20261123T110000
                        END:VEVENT
                        BEGIN:VEVENT
                        UID:b
                        DTSTART:20261123T120000Z
                        DTEND:20261123T130000Z
                        END:VEVENT
                        """), NOW);
        assertThat(times.busy()).containsExactly(span("2026-11-23T12:00:00Z", "2026-11-23T13:00:00Z"));
        assertThat(times.whole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RRULE:FREQ=SECONDLY",
                "RRULE:FREQ=MINUTELY;INTERVAL=5",
                "RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE=0,10,20,30,40,50"
            })
    void rulesThatWouldTakeForEverAreNotWorkedOut(String rule) {
        long start = System.nanoTime();
        CalendarTimes times = read(
                calendar("BEGIN:VEVENT\nUID:a\nDTSTART:19700101T000000Z\nDURATION:PT1M\n" + rule + "\nEND:VEVENT\n"),
                NOW);
        assertThat(times.whole()).isFalse();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>Log in</html>", "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\n", "\u0000\u0001"})
    void textThatIsNoCalendarIsRefused(String text) {
        assertThatThrownBy(() -> read(text, NOW)).isInstanceOf(UnreadableCalendarException.class);
    }

    @Test
    void componentsWithinComponentsDoNotFillTheStack() {
        String deep = "BEGIN:VCALENDAR\r\n" + "BEGIN:X\r\n".repeat(50_000);
        assertThatThrownBy(() -> read(deep, NOW)).isInstanceOf(UnreadableCalendarException.class);
    }

    @Test
    void manyCalendarsWithZonesOfTheirOwnCanBeRead() {
        String zone = """
                BEGIN:VTIMEZONE
                TZID:My Zone
                BEGIN:STANDARD
                DTSTART:19700101T000000
                TZOFFSETFROM:+0200
                TZOFFSETTO:+0200
                END:STANDARD
                END:VTIMEZONE
                BEGIN:VEVENT
                UID:a
                DTSTART;TZID=My Zone:20261123T100000
                DTEND;TZID=My Zone:20261123T110000
                END:VEVENT
                """;
        for (int i = 0; i < 50; i++) {
            assertThat(read(calendar(zone), NOW).busy())
                    .containsExactly(span("2026-11-23T08:00:00Z", "2026-11-23T09:00:00Z"));
        }
        String many = calendar(zone.replace("My Zone", "A")
                + zone.replace("My Zone", "B")
                + zone.replace("My Zone", "C")
                + zone.replace("My Zone", "D")
                + zone.replace("My Zone", "E")
                + zone.replace("My Zone", "F"));
        assertThatThrownBy(() -> read(many, NOW)).isInstanceOf(UnreadableCalendarException.class);
    }

    private static CalendarTimes read(String text, Instant now) {
        return CalendarReader.read(text, now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(15)), AMSTERDAM);
    }

    static String calendar(String components) {
        return ("BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//x//x//NL\n" + components + "END:VCALENDAR\n")
                .replace("\n", "\r\n");
    }

    static String file(String name) throws IOException {
        try (InputStream in = CalendarReaderTests.class.getResourceAsStream("/calendar/" + name)) {
            String text = new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
            return text.replace("\r\n", "\n").replace("\n", "\r\n");
        }
    }

    private static Span span(String from, String until) {
        return new Span(Instant.parse(from), Instant.parse(until));
    }
}
