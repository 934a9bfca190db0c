package nl.raakpunt.directory.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HalfDaysTests {

    @ParameterizedTest
    @CsvSource({
        "ma 08:00-17:00,            true,  true",
        "ma 08:00-12:00,            true,  false",
        "ma 08:00-12:30,            true,  false",
        "ma 09:00-13:00,            true,  false",
        "ma 12:00-17:00,            false, true",
        "ma 11:30-13:29,            true,  false",
        "ma 17:00-22:00,            false, true",
        "ma 18:00-24:00,            false, false",
        "di 08:00-17:00,            false, false",
        "zo 22:00-07:30,            true,  false",
        "even ma 08:00-17:00,       false, false",
        "oneven ma 08:00-17:00,     false, false",
        "even ma 08:00-17:00; oneven ma 08:00-12:00, true, false"
    })
    void aHalfDayCountsWhenAnHourOfItIsWorkedEveryWeek(String pattern, boolean morning, boolean afternoon) {
        assertThat(HalfDays.on(DayOfWeek.MONDAY, WorkingPattern.parse(pattern)))
                .isEqualTo(new HalfDays(morning, afternoon));
    }
}
