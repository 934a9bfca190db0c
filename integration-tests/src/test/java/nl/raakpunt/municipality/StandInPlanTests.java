package nl.raakpunt.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StandInPlanTests {

    private static final List<StaffedTeam> TEAMS = Municipality.generate(
                    1, Municipality.USUAL_SIZE, LocalDate.of(2026, 11, 23))
            .teams()
            .toList();

    @Test
    void standInsAreColleaguesFromTheSameTeamAndNotThePersonThemselves() {
        assertThat(TEAMS).allSatisfy(team -> {
            List<String> logins = team.members().stream().map(Employee::login).toList();
            assertThat(team.members())
                    .allSatisfy(person -> assertThat(person.roster().standIns())
                            .extracting(StandIn::login)
                            .isSubsetOf(logins)
                            .doesNotContain(person.login()));
        });
    }

    @Test
    void mostTeamsHaveNoLoopsAmongTheirStandIns() {
        long loops = TEAMS.stream().filter(StandInPlanTests::hasLoop).count();

        assertThat(loops).isBetween(1L, TEAMS.size() / 3L);
    }

    private static boolean hasLoop(StaffedTeam team) {
        Map<String, List<String>> next = team.members().stream()
                .collect(Collectors.toMap(
                        Employee::login,
                        person -> person.roster().standIns().stream()
                                .map(StandIn::login)
                                .toList()));
        return next.keySet().stream().anyMatch(login -> reaches(login, login, next, new HashSet<>()));
    }

    private static boolean reaches(String from, String goal, Map<String, List<String>> next, Set<String> seen) {
        return next.getOrDefault(from, List.of()).stream()
                .anyMatch(login -> login.equals(goal) || (seen.add(login) && reaches(login, goal, next, seen)));
    }
}
