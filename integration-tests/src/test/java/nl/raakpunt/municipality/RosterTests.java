package nl.raakpunt.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class RosterTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final List<Employee> STAFF =
            Municipality.generate(1, 5_000, TODAY).staff().toList();

    private static final String DAY = "(ma|di|wo|do|vr|za|zo)";
    private static final String DAYS = DAY + "(-" + DAY + ")?";
    private static final String DAY_LIST = DAYS + "(," + DAYS + ")*";
    private static final String TIME = "([01]\\d|2[0-3]):[0-5]\\d";
    private static final String BLOCK = "((even|oneven) )?" + DAY_LIST + " " + TIME + "-" + TIME;
    private static final String PERIOD = "\\d{4}-\\d{2}-\\d{2}/\\d{4}-\\d{2}-\\d{2}";

    @Test
    void workingPatternsAreWrittenInTheDirectorysNotation() {
        assertThat(STAFF.stream().map(person -> person.roster().pattern()).filter(Objects::nonNull))
                .allMatch(pattern -> pattern.matches(BLOCK + "(; " + BLOCK + ")*"));
    }

    @Test
    void aFewPeopleHaveNoWorkingPatternAndManyWorkPartTime() {
        long unknown = STAFF.stream()
                .filter(person -> person.roster().pattern() == null)
                .count();
        long patterns = STAFF.stream()
                .map(person -> person.roster().pattern())
                .distinct()
                .count();

        assertThat(100.0 * unknown / STAFF.size()).isBetween(1.0, 6.0);
        assertThat(patterns).isGreaterThan(25);
    }

    @Test
    void standInsAreWrittenInTheDirectorysNotation() {
        String standIn = "[a-z]\\.[a-z]+\\d*( " + DAY_LIST + ")?( " + PERIOD + ")?";

        assertThat(STAFF.stream()
                        .flatMap(person -> person.roster().standIns().stream())
                        .map(StandIn::text))
                .isNotEmpty()
                .allMatch(text -> text.matches(standIn));
    }

    @Test
    void absencesAreInOrderAndDoNotOverlap() {
        assertThat(STAFF).allSatisfy(person -> {
            List<Absence> absences = person.roster().absences();
            assertThat(absences).allMatch(absence -> !absence.until().isBefore(absence.from()));
            for (int i = 1; i < absences.size(); i++) {
                assertThat(absences.get(i).from()).isAfter(absences.get(i - 1).until());
            }
        });
    }

    @Test
    void peopleAreAwaySeveralTimesAYear() {
        double times = STAFF.stream()
                .mapToInt(person -> person.roster().absences().size())
                .average()
                .orElseThrow();

        assertThat(times).isBetween(3.0, 8.0);
    }

    @Test
    void aboutEightPercentIsAwayOnAnOrdinaryWorkingDay() {
        assertThat(percentAway(LocalDate.of(2026, 11, 23))).isBetween(5.5, 10.5);
        assertThat(percentAway(LocalDate.of(2026, 11, 27))).isBetween(5.5, 10.5);
        assertThat(percentAway(LocalDate.of(2026, 9, 15))).isBetween(5.5, 10.5);
        assertThat(percentAway(LocalDate.of(2027, 3, 17))).isBetween(5.5, 10.5);
        assertThat(percentAway(LocalDate.of(2027, 6, 10))).isBetween(5.5, 10.5);
    }

    @Test
    void moreThanTwiceAsManyAreAwayAroundChristmas() {
        assertThat(percentAway(LocalDate.of(2026, 12, 29))).isBetween(20.0, 50.0);
    }

    @Test
    void moreThanTwiceAsManyAreAwayInSummer() {
        List<Employee> seenFromSpring = Municipality.generate(1, 2_000, LocalDate.of(2027, 5, 1))
                .staff()
                .toList();

        assertThat(percentAway(LocalDate.of(2027, 8, 4), seenFromSpring)).isBetween(16.0, 40.0);
    }

    private static double percentAway(LocalDate day) {
        return percentAway(day, STAFF);
    }

    private static double percentAway(LocalDate day, List<Employee> staff) {
        assertThat(day.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
        long away = staff.stream()
                .filter(person -> person.roster().absences().stream().anyMatch(absence -> absence.covers(day)))
                .count();
        return 100.0 * away / staff.size();
    }
}
