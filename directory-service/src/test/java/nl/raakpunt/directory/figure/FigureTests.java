package nl.raakpunt.directory.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.fixture.RunningService;
import nl.raakpunt.directory.fixture.StoredStaff;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts of teams, on Monday 23 November 2026. */
class FigureTests {

    private static final Instant MORNING = Instant.parse("2026-11-23T09:01:30Z");

    private static RunningService service;
    private static StoredStaff staff;
    private static JdbcClient jdbc;

    @BeforeAll
    static void start() {
        service = RunningService.start("ldap://localhost:1", Map.of("raakpunt.figures.enabled", false));
        jdbc = service.bean(JdbcClient.class);
        staff = new StoredStaff(jdbc);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clear() {
        staff.clear();
        jdbc.sql("delete from reachability_figure").update();
        jdbc.sql("update reachability_figure_slot set slot = 'epoch'").update();
    }

    @Test
    void aTeamCountsAsReachableWhenAnybodyWhoWorksIs() {
        TeamCount count = new TeamCount();
        count.add(Set.of("a"), true, false);
        count.add(Set.of("a", "b"), true, true);
        count.add(Set.of("b", "c"), false, false);
        count.add(Set.of("d"), true, false);
        assertThat(count.observed(1)).isEqualTo(Map.of("a", true, "b", true, "d", false));
        assertThat(count.observed(2)).isEqualTo(Map.of("a", true, "b", true));
    }

    @Test
    void theShareIsOfWorkingTimeAndTeamsThatAreTooSmallHaveNone() {
        String green = team("Groen", 5);
        String small = team("Klein", 4);
        FigureCounter counter = service.bean(FigureCounter.class);
        counter.count(MORNING);
        counter.count(MORNING.plusSeconds(60));
        counter.count(MORNING.plusSeconds(300));
        assertThat(figures(green)).isEqualTo(new FigureRepository.Sum(2, 2, MORNING.truncatedTo(ChronoUnit.HOURS)));
        assertThat(figures(small)).isEqualTo(new FigureRepository.Sum(0, 0, null));
        for (int i = 0; i < 5; i++) {
            staff.absence("groen" + i, "2026-11-23", "2026-11-23");
        }
        counter.count(MORNING.plusSeconds(600));
        assertThat(figures(green)).isEqualTo(new FigureRepository.Sum(3, 2, MORNING.truncatedTo(ChronoUnit.HOURS)));
        // In the evening nobody works, so nothing is counted.
        counter.count(MORNING.plusSeconds(12 * 3_600));
        assertThat(figures(green)).isEqualTo(new FigureRepository.Sum(3, 2, MORNING.truncatedTo(ChronoUnit.HOURS)));
    }

    @Test
    void onlyATeamAnHourAndTwoCountersAreKept() {
        team("Groen", 5);
        service.bean(FigureCounter.class).count(MORNING);
        assertThat(jdbc.sql("select * from reachability_figure").query().listOfRows())
                .singleElement()
                .satisfies(row -> assertThat(row.keySet())
                        .containsExactlyInAnyOrderElementsOf(List.of("team", "hour", "observed", "reachable")));
    }

    @Test
    void theFiguresAreShownAsAShare() {
        jdbc.sql("insert into reachability_figure values ('groen', '2026-11-23T08:00:00Z', 4, 3)")
                .update();
        service.reader()
                .get()
                .uri("/v1/teams/groen/reachability-figures")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.share")
                .isEqualTo(0.75)
                .jsonPath("$.observed")
                .isEqualTo(4)
                .jsonPath("$.since")
                .isEqualTo("2026-11-23T08:00:00Z");
    }

    private static FigureRepository.Sum figures(String team) {
        return service.bean(FigureRepository.class)
                .sum(team, Instant.parse("2026-11-01T00:00:00Z"), Instant.parse("2026-12-01T00:00:00Z"));
    }

    private static String team(String name, int people) {
        String key = staff.team(name, "Openbare ruimte");
        for (int i = 0; i < people; i++) {
            staff.person(key + i, "team", key);
            staff.pattern(key + i, "ma-vr 08:00-17:00");
        }
        return key;
    }
}
