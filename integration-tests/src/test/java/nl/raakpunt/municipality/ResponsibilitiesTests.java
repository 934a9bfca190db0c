package nl.raakpunt.municipality;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ResponsibilitiesTests {

    private static final Municipality USUAL =
            Municipality.generate(1, Municipality.USUAL_SIZE, LocalDate.of(2026, 11, 23));

    @Test
    void sanneOwnsTreeFellingInRockanjeAndOostvoorneOnly() {
        assertThat(USUAL.responsibilities().stream()
                        .filter(row -> row.login().equals(Cast.OWNER))
                        .filter(row -> row.topic().equals(Cast.TREE_TOPIC)))
                .extracting(Responsibility::area)
                .containsExactlyInAnyOrder("rockanje", "oostvoorne");
    }

    @Test
    void everyTopicHasAnOwnerAnExpertAndABackupWhoWorkInItsTeam() {
        Map<String, Set<String>> loginsByTeam = USUAL.teams()
                .collect(Collectors.toMap(
                        StaffedTeam::name,
                        team -> team.members().stream().map(Employee::login).collect(Collectors.toSet())));
        Map<String, List<Responsibility>> byTopic =
                USUAL.responsibilities().stream().collect(groupingBy(Responsibility::topic));

        assertThat(USUAL.topics()).allSatisfy(topic -> {
            List<Responsibility> rows = byTopic.getOrDefault(topic.key(), List.of());
            assertThat(rows).extracting(Responsibility::role).contains(Responsibility.Role.values());
            assertThat(rows).extracting(Responsibility::login).isSubsetOf(loginsByTeam.get(topic.team()));
        });
    }

    @Test
    void everyTerritorialTopicHasOneOwnerInEachVillageAndOthersHaveOneEverywhere() {
        List<String> areas = USUAL.areas().stream().map(Area::key).toList();
        Map<String, List<String>> ownedAreas = USUAL.responsibilities().stream()
                .filter(row -> row.role() == Responsibility.Role.OWNER)
                .collect(groupingBy(
                        Responsibility::topic, Collectors.mapping(Responsibility::area, Collectors.toList())));

        assertThat(USUAL.topics())
                .allSatisfy(topic -> assertThat(ownedAreas.get(topic.key()))
                        .containsExactlyInAnyOrderElementsOf(topic.territorial() ? areas : List.of("")));
    }

    @Test
    void nobodyIsBothOwnerAndBackupOfATopic() {
        Map<String, Long> roles = USUAL.responsibilities().stream()
                .map(row -> row.topic() + " " + row.login() + " " + row.role())
                .distinct()
                .map(row -> row.substring(0, row.lastIndexOf(' ')))
                .collect(groupingBy(row -> row, counting()));

        assertThat(roles).allSatisfy((row, count) -> assertThat(count).as(row).isOne());
    }

    @Test
    void aBiggerOrganisationStillAnswersForEveryTopicInTheCentralTeams() {
        Municipality bigger = Municipality.generate(1, 5_000, LocalDate.of(2026, 11, 23));

        assertThat(bigger.responsibilities().stream().map(Responsibility::topic).distinct())
                .hasSameSizeAs(USUAL.topics());
    }
}
