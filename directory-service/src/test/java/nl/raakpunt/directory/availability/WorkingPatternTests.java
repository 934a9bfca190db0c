package nl.raakpunt.directory.availability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingPatternTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ma 08:00-16:00 | ma 08:00-16:00",
                "ma-wo 8:00-16.30 | ma 08:00-16:30; di 08:00-16:30; wo 08:00-16:30",
                "MA , WO 08:00 - 12:00 | ma 08:00-12:00; wo 08:00-12:00",
                "maandag-dinsdag 09:00-10:00 | ma 09:00-10:00; di 09:00-10:00",
                "vr-ma 09:00-10:00 | ma 09:00-10:00; vr 09:00-10:00; za 09:00-10:00; zo 09:00-10:00",
                "ma 08:00-12:00, 13:00-17:00 | ma 08:00-12:00; ma 13:00-17:00",
                "even vr 08:00-12:00; oneven do 08:00-12:00 | oneven do 08:00-12:00; even vr 08:00-12:00",
                "ma 20:00-24:00; | ma 20:00-00:00",
                "vr 22:00-06:00 | vr 22:00-06:00",
            })
    void whatAdministratorsTypeIsUnderstood(String typed, String canonical) {
        WorkingPattern pattern = WorkingPattern.parse(typed);
        assertThat(pattern).hasToString(canonical);
        assertThat(WorkingPattern.parse(pattern.toString())).isEqualTo(pattern);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ";",
                "ma",
                "08:00-16:00",
                "xx 08:00-16:00",
                "ma 08:00",
                "ma 08:00-08:00",
                "ma 25:00-26:00",
                "ma 08:60-09:00",
                "ma 24:30-25:00",
                "ma- 08:00-09:00",
                "ma-di-wo 08:00-09:00",
                "even 08:00-12:00",
                "soms ma 08:00-12:00",
                "ma 08:00-16:00 di 08:00-16:00",
                "ma 0８:00-16:00",
                "'; drop table person"
            })
    void nonsenseIsRefusedWithAReason(String typed) {
        assertThatThrownBy(() -> WorkingPattern.parse(typed))
                .isInstanceOf(MalformedScheduleException.class)
                .message()
                .isNotBlank();
    }

    @Test
    void blocksThatTouchOrOverlapAreOne() {
        WorkingPattern pattern = WorkingPattern.parse("ma 08:00-12:00, 12:00-14:00, 13:00-17:00, 18:00-19:00");
        assertThat(pattern.on(MONDAY)).containsExactly(span("08:00", "17:00"), span("18:00", "19:00"));
    }

    @Test
    void aNightShiftFallsOnTwoDates() {
        WorkingPattern pattern = WorkingPattern.parse("ma 22:00-06:00");
        assertThat(pattern.on(MONDAY)).containsExactly(span("22:00", "00:00"));
        assertThat(pattern.on(MONDAY.plusDays(1))).containsExactly(span("00:00", "06:00"));
        assertThat(pattern.on(MONDAY.plusDays(2))).isEmpty();
    }

    @Test
    void everyOtherWeekGoesOnAfterAYearOf53Weeks() {
        WorkingPattern pattern = WorkingPattern.parse("om de week vanaf 2026-12-18 vr 08:00-12:00; ma 09:00-10:00");
        assertThat(pattern.on(LocalDate.of(2026, 12, 18))).hasSize(1);
        assertThat(pattern.on(LocalDate.of(2026, 12, 25))).isEmpty();
        assertThat(pattern.on(LocalDate.of(2027, 1, 1))).hasSize(1);
        assertThat(pattern.on(LocalDate.of(2027, 1, 8))).isEmpty();
        assertThat(pattern.on(LocalDate.of(2026, 12, 4))).hasSize(1);
        assertThat(WorkingPattern.parse(pattern.toString())).isEqualTo(pattern);
    }

    @Test
    void everyOtherWeekFromADayThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> WorkingPattern.parse("om de week vanaf 2026-02-30 vr 08:00-12:00"))
                .isInstanceOf(MalformedScheduleException.class);
    }

    @Test
    void week53AndWeek1AreBothOdd() {
        WorkingPattern odd = WorkingPattern.parse("oneven vr 08:00-12:00");
        WorkingPattern even = WorkingPattern.parse("even vr 08:00-12:00");
        LocalDate week53 = LocalDate.of(2027, 1, 1);
        LocalDate week1 = LocalDate.of(2027, 1, 8);
        assertThat(odd.on(week53)).hasSize(1);
        assertThat(odd.on(week1)).hasSize(1);
        assertThat(even.on(week53)).isEmpty();
        assertThat(even.on(week1)).isEmpty();
        assertThat(even.on(LocalDate.of(2027, 1, 15))).hasSize(1);
    }

    @Test
    void theWeekOfANightShiftIsTheWeekInWhichItStarts() {
        WorkingPattern even = WorkingPattern.parse("even zo 22:00-06:00");
        LocalDate sundayOfWeek48 = LocalDate.of(2026, 11, 29);
        assertThat(even.on(sundayOfWeek48.plusDays(1))).containsExactly(span("00:00", "06:00"));
    }

    @Test
    void anyPatternSurvivesBeingWrittenAndRead() {
        Random random = new Random(20261123);
        List<String> days = List.of("ma", "di", "wo", "do", "vr", "za", "zo");
        List<String> weeks = List.of("", "even ", "oneven ");
        for (int round = 0; round < 500; round++) {
            List<String> entries = IntStream.rangeClosed(0, random.nextInt(6))
                    .mapToObj(i -> weeks.get(random.nextInt(3)) + days.get(random.nextInt(7)) + " "
                            + "%02d:%02d-%02d:%02d"
                                    .formatted(
                                            random.nextInt(12),
                                            random.nextInt(60),
                                            12 + random.nextInt(12),
                                            random.nextInt(60)))
                    .toList();
            WorkingPattern pattern = WorkingPattern.parse(String.join("; ", entries));
            assertThat(WorkingPattern.parse(pattern.toString())).isEqualTo(pattern);
        }
    }

    private static TimeSpan span(String from, String to) {
        return new TimeSpan(LocalTime.parse(from), LocalTime.parse(to));
    }
}
