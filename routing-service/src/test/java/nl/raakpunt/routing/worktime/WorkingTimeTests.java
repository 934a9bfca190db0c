package nl.raakpunt.routing.worktime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tests for {@link WorkingTime} with the Dutch calendar. */
class WorkingTimeTests {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final WorkingTime DUTCH =
            new WorktimeConfiguration().workingTime(new CalendarSettings("ma-vr 08:30-17:00", AMSTERDAM));

    @ParameterizedTest(name = "{0} plus {1} is {2}")
    @CsvSource({
        "2026-11-23T10:00, PT4H, 2026-11-23T14:00",
        "2026-11-23T15:00, PT4H, 2026-11-24T10:30",
        "2026-11-23T07:00, PT1H, 2026-11-23T09:30",
        "2026-11-23T08:30, PT8H30M, 2026-11-23T17:00",
        "2026-11-27T16:30, PT1H, 2026-11-30T09:00",
        "2026-11-28T12:00, PT0S, 2026-11-30T08:30",
        "2026-12-24T16:00, PT2H, 2026-12-28T09:30",
        "2026-04-24T16:00, PT2H, 2026-04-28T09:30",
        "2026-05-13T16:30, PT1H, 2026-05-15T09:00",
        "2026-03-27T16:30, PT1H, 2026-03-30T09:00",
        "2026-10-23T16:30, PT1H, 2026-10-26T09:00",
        "2027-12-31T16:30, PT1H, 2028-01-03T09:00"
    })
    void workingTimePassesOnlyWhileTheOrganisationWorks(String start, Duration working, String end) {
        assertThat(DUTCH.after(at(start), working)).isEqualTo(at(end));
    }

    @Test
    void aNightShiftAcrossTheClockChangeCountsRealHours() {
        WorkingTime nights = new WorkingTime(OfficeHours.parse("za-zo 00:00-06:00"), _ -> false, AMSTERDAM);
        assertThat(nights.between(at("2026-03-29T00:00"), at("2026-03-29T06:00")))
                .isEqualTo(Duration.ofHours(5));
        assertThat(nights.between(at("2026-10-25T00:00"), at("2026-10-25T06:00")))
                .isEqualTo(Duration.ofHours(7));
    }

    @Test
    void officeIsOpenFromTheFirstMinuteAndClosedFromTheLast() {
        assertThat(DUTCH.isOpen(at("2026-11-23T08:30"))).isTrue();
        assertThat(DUTCH.isOpen(at("2026-11-23T17:00"))).isFalse();
        assertThat(DUTCH.isOpen(at("2026-12-25T10:00"))).isFalse();
    }

    @Test
    void whatIsAddedIsWhatLiesBetween() {
        Random random = new Random(42);
        for (int i = 0; i < 3_000; i++) {
            Instant start = at("2026-01-01T00:00").plus(Duration.ofMinutes(random.nextInt(525_600)));
            Duration working = Duration.ofMinutes(random.nextInt(6_000));
            Instant end = DUTCH.after(start, working);
            assertThat(DUTCH.between(start, end)).isEqualTo(working);
            assertThat(end).isAfterOrEqualTo(start);
            assertThat(DUTCH.after(start, working.plusMinutes(1))).isAfter(end);
        }
    }

    @Test
    void aPromiseIsInWorkingTimeAndAnOfferLeavesHalfOfItForTheNext() {
        Deadlines deadlines = new Deadlines(
                DUTCH, new PromiseSettings(Duration.ofHours(16), Duration.ofHours(4), Duration.ofMinutes(30)));
        Instant now = at("2026-11-23T10:00");
        assertThat(deadlines.answerBefore(now, 4)).isEqualTo(at("2026-11-23T14:00"));
        assertThat(deadlines.answerBefore(now, null)).isEqualTo(at("2026-11-25T09:00"));
        assertThat(deadlines.respondBefore(now, at("2026-11-23T14:00"))).isEqualTo(at("2026-11-23T12:00"));
        assertThat(deadlines.respondBefore(now, at("2026-11-30T14:00"))).isEqualTo(at("2026-11-23T14:00"));
        assertThat(deadlines.respondBefore(now, at("2026-11-20T14:00"))).isEqualTo(at("2026-11-23T10:30"));
    }

    @Test
    void severalBlocksADayAreReadInAnyOrder() {
        OfficeHours hours = OfficeHours.parse("ma,wo 13:00-17:00,08:00-12:00; vr 09:00-12:00");
        WorkingTime time = new WorkingTime(hours, _ -> false, AMSTERDAM);
        assertThat(time.after(at("2026-11-23T11:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-23T14:00"));
        assertThat(time.after(at("2026-11-25T16:00"), Duration.ofHours(2))).isEqualTo(at("2026-11-27T10:00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ma-vr",
                "ma-vr 08:30",
                "xx 08:30-17:00",
                "ma 17:00-08:30",
                "ma 08:00-12:00,11:00-13:00",
                "ma 8-12"
            })
    void unreadableOfficeHoursAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> parse(text)).withMessageNotContaining("null");
    }

    @Test
    void aCalendarWithoutWorkingDaysSaysSo() {
        WorkingTime never = new WorkingTime(OfficeHours.parse("ma 08:00-12:00"), _ -> true, AMSTERDAM);
        assertThatIllegalStateException()
                .isThrownBy(() -> never.after(at("2026-11-23T08:00"), Duration.ofHours(1)))
                .withMessageContaining("No working day");
    }

    private static void parse(String text) {
        OfficeHours.parse(text);
    }

    private static Instant at(String local) {
        return ZonedDateTime.of(LocalDateTime.parse(local), AMSTERDAM).toInstant();
    }
}
