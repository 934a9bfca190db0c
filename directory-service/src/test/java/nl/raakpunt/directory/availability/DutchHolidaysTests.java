package nl.raakpunt.directory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import nl.raakpunt.directory.availability.DutchHolidays.Choice;
import nl.raakpunt.directory.availability.DutchHolidays.Years;
import nl.raakpunt.directory.availability.Holidays.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which days are free; dates from the calendars of these years, not from a library. */
class DutchHolidaysTests {

    private final Holidays usual = new DutchHolidays();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-01",
                "2026-04-05",
                "2026-04-06",
                "2026-04-27",
                "2026-05-14",
                "2026-05-24",
                "2026-05-25",
                "2026-12-25",
                "2026-12-26",
                // A King's Day that would fall on a Sunday is held the day before.
                "2025-04-26",
                "2030-05-05"
            })
    void theseAreFree(LocalDate day) {
        assertThat(usual.kind(day)).isEqualTo(Kind.PUBLIC_HOLIDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-05-05", "2027-05-05", "2026-04-03", "2025-04-27", "2026-12-24", "2026-12-31"})
    void theseAreNot(LocalDate day) {
        assertThat(usual.kind(day)).isEqualTo(Kind.NONE);
    }

    @ParameterizedTest
    @CsvSource({"EVERY_YEAR, true, true", "LUSTRUM, false, true", "NEVER, false, false"})
    void liberationDayIsFreeInTheYearsTheOrganisationChose(Years years, boolean in2026, boolean in2030) {
        Holidays chosen = new DutchHolidays(new Choice(false, years), ClosingDays.NONE);
        assertThat(chosen.isHoliday(LocalDate.of(2026, 5, 5))).isEqualTo(in2026);
        assertThat(chosen.isHoliday(LocalDate.of(2030, 5, 5))).isEqualTo(in2030);
    }

    @Test
    void goodFridayIsFreeWhereTheOrganisationSaysSo() {
        Holidays chosen = new DutchHolidays(new Choice(true, Years.LUSTRUM), ClosingDays.NONE);
        assertThat(chosen.kind(LocalDate.of(2026, 4, 3))).isEqualTo(Kind.PUBLIC_HOLIDAY);
    }

    @Test
    void closingDaysAreOnceOrEveryYearAndAHolidayStaysAHoliday() {
        Holidays chosen = new DutchHolidays(Choice.USUAL, ClosingDays.parse(List.of("2026-05-15", " 12-24", "12-25")));
        assertThat(chosen.kind(LocalDate.of(2026, 5, 15))).isEqualTo(Kind.CLOSING_DAY);
        assertThat(chosen.kind(LocalDate.of(2027, 5, 15))).isEqualTo(Kind.NONE);
        assertThat(chosen.kind(LocalDate.of(2026, 12, 24))).isEqualTo(Kind.CLOSING_DAY);
        assertThat(chosen.kind(LocalDate.of(2031, 12, 24))).isEqualTo(Kind.CLOSING_DAY);
        assertThat(chosen.kind(LocalDate.of(2026, 12, 25))).isEqualTo(Kind.PUBLIC_HOLIDAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"13-24", "24-12", "vrijdag", "2026-02-30", ""})
    void aClosingDayThatIsNoDayIsRefused(String text) {
        assertThatThrownBy(() -> ClosingDays.parse(List.of(text))).isInstanceOf(MalformedScheduleException.class);
    }
}
