package nl.raakpunt.municipality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MunicipalityTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Municipality USUAL = Municipality.generate(1, Municipality.USUAL_SIZE, TODAY);
    private static final List<StaffedTeam> TEAMS = USUAL.teams().toList();
    private static final List<Employee> STAFF =
            TEAMS.stream().flatMap(team -> team.members().stream()).toList();

    @Test
    void theSameSeedGivesTheSamePeople() {
        assertThat(Municipality.generate(1, 620, TODAY).teams()).isEqualTo(TEAMS);
        assertThat(Municipality.generate(2, 620, TODAY).staff().map(Employee::name))
                .isNotEqualTo(STAFF.stream().map(Employee::name).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {270, 620, 621, 1_000, 5_001})
    void thereAreExactlyAsManyPeopleAsAskedFor(int size) {
        Municipality municipality = Municipality.generate(1, size, TODAY);

        assertThat(municipality.staff()).hasSize(size);
        assertThat(municipality.staff().map(Employee::login).distinct()).hasSize(size);
        assertThat(municipality.staff().map(Employee::id).distinct()).hasSize(size);
    }

    @Test
    void aBiggerOrganisationHasMoreTeamsNotBiggerOnes() {
        List<StaffedTeam> teams =
                Municipality.generate(1, 12_400, TODAY).teams().toList();

        assertThat(teams).hasSize(20 * TEAMS.size());
        assertThat(teams.stream().map(StaffedTeam::name).distinct()).hasSize(teams.size());
        assertThat(teams.stream().map(StaffedTeam::name).map(Ascii::slug).distinct())
                .hasSize(teams.size());
        assertThat(teams).allSatisfy(team -> assertThat(team.members()).hasSizeBetween(6, 40));
    }

    @Test
    void refusesASizeThatCannotFillTheTeams() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Municipality.generate(1, 100, TODAY))
                .withMessage("A municipality has 270 to 1000000 people, not 100");
    }

    @Test
    void mailAddressesAndPhoneNumbersBelongToOnePersonEach() {
        assertThat(STAFF.stream().map(person -> person.contact().mail())).doesNotHaveDuplicates();
        assertThat(STAFF.stream().map(person -> person.contact().mobile()).filter(number -> number != null))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\+31 6 1\\d{7}"));
        assertThat(STAFF.stream().map(person -> person.contact().phone()).filter(number -> number != null))
                .doesNotHaveDuplicates()
                .allMatch(number -> number.matches("\\+31 181 47\\d{4}"));
    }

    @Test
    void loginsAreWrittenInPlainLetters() {
        assertThat(STAFF).extracting(Employee::login).allMatch(login -> login.matches("[a-z]\\.[a-z]+\\d*"));
    }

    @Test
    void namesAreAsMixedAsInADutchMunicipality() {
        long prefixed = STAFF.stream()
                .filter(person -> !person.name().prefix().isEmpty())
                .count();
        long doubled = STAFF.stream()
                .filter(person -> person.name().family().contains("-"))
                .count();
        long accented = STAFF.stream()
                .filter(person -> !person.name().display().matches("\\p{ASCII}+"))
                .count();

        assertThat(100.0 * prefixed / STAFF.size()).isBetween(20.0, 40.0);
        assertThat(100.0 * doubled / STAFF.size()).isBetween(2.0, 12.0);
        assertThat(100.0 * accented / STAFF.size()).isBetween(3.0, 25.0);
    }

    @Test
    void everyTeamHasALeadAndEveryoneButTheHeadHasAManagerWhoWorksThere() {
        Set<String> logins = STAFF.stream().map(Employee::login).collect(Collectors.toSet());

        assertThat(STAFF.stream().filter(person -> person.job().manager() == null))
                .singleElement()
                .satisfies(head -> assertThat(head.job().function()).isEqualTo("Gemeentesecretaris"));
        assertThat(STAFF.stream().map(person -> person.job().manager()).filter(login -> login != null))
                .isSubsetOf(logins);
        assertThat(TEAMS)
                .allSatisfy(team -> assertThat(team.members().stream()
                                .skip(1)
                                .map(person -> person.job().manager()))
                        .containsOnly(team.lead().login()));
    }

    @Test
    void theCastIsThereWithTheirOwnHoursAndWithoutLeave() {
        assertThat(Cast.all()).allSatisfy(member -> {
            Employee person = employee(member.login());
            assertThat(person.roster().absences()).isEmpty();
            assertThat(person.contact().phone()).isNotNull();
            assertThat(person.job().team()).isEqualTo(member.team());
        });
        assertThat(employee(Cast.OWNER).roster().standIns())
                .extracting(StandIn::text)
                .containsExactly("k.elamrani vr", "k.elamrani");
        assertThat(employee(Cast.OWNER).job().manager()).isEqualTo(Cast.TEAM_LEAD);
    }

    private static Employee employee(String login) {
        return STAFF.stream()
                .filter(person -> person.login().equals(login))
                .findFirst()
                .orElseThrow();
    }
}
