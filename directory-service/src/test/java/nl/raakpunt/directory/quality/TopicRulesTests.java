package nl.raakpunt.directory.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.DutchHolidays;
import nl.raakpunt.directory.availability.ReachabilityRules;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonName;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.Responsibility.Role;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Who answers for topics, from Monday 14 December 2026: Christmas is within the two weeks. */
class TopicRulesTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 14);
    private static final ReachabilityRules RULES =
            new ReachabilityRules(ZoneId.of("Europe/Amsterdam"), new DutchHolidays());
    private static final TeamRef GREEN = new TeamRef("groen", "Groen");
    private static final PersonId ANNA = new PersonId(new UUID(0, 1));
    private static final PersonId BRAM = new PersonId(new UUID(0, 2));
    private static final PersonId CEES = new PersonId(new UUID(0, 3));
    private static final String ALWAYS = "ma-vr 08:00-17:00";

    private final Map<PersonId, Person> people = new HashMap<>();
    private final Map<PersonId, Schedule> schedules = new HashMap<>();
    private final List<Responsibility> parts = new ArrayList<>();
    private final List<Area> areas = new ArrayList<>();
    private @Nullable PersonId lead;
    private boolean territorial;

    @Test
    void aTopicWhoseOwnerWorksEveryDayIsFine() {
        works(ANNA, ALWAYS);
        is(ANNA, Role.OWNER);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTopicWithoutOwnerIsForTheLeadOfItsTeamOrElseWhoManagesTopics() {
        works(BRAM, ALWAYS);
        is(BRAM, Role.EXPERT);
        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.TOPIC_WITHOUT_OWNER);
        assertThat(findings().getFirst().fixer()).isEqualTo(new Fixer(Fixer.Role.TOPIC_MANAGER, null, null));
        lead = BRAM;
        assertThat(findings().getFirst().fixer().person()).isEqualTo(new Fixer.PersonRef(BRAM.toString(), "Person 2"));
    }

    @Test
    void theWorkingDaysWithoutAnybodyAreNamedAndHolidaysAreNotAmongThem() {
        works(ANNA, "ma-do 08:00-17:00");
        is(ANNA, Role.OWNER);
        // Friday 25 December is a holiday.
        assertThat(uncovered()).containsExactly(LocalDate.of(2026, 12, 18));
    }

    @Test
    void anEvenWeekPatternLeavesTheOddWeeksUncovered() {
        works(ANNA, "ma-do 08:00-17:00; oneven vr 09:00-10:00");
        is(ANNA, Role.OWNER);
        // 18 December 2026 is in ISO week 51.
        assertThat(uncovered()).isEmpty();
    }

    @Test
    void anAbsenceIsCoveredByTheStandInOfThatDay() {
        works(ANNA, ALWAYS, new Absence(MONDAY, MONDAY.plusDays(2)));
        is(ANNA, Role.OWNER);
        assertThat(uncovered()).containsExactly(MONDAY, MONDAY.plusDays(1), MONDAY.plusDays(2));
        works(BRAM, "ma,wo 08:00-12:00");
        standIn(ANNA, BRAM);
        assertThat(uncovered()).containsExactly(MONDAY.plusDays(1));
        works(CEES, ALWAYS);
        standIn(BRAM, CEES);
        assertThat(uncovered()).isEmpty();
    }

    @Test
    void aBackupOfTheTopicCoversToo() {
        works(ANNA, "ma-do 08:00-17:00");
        is(ANNA, Role.OWNER);
        works(BRAM, "vr 13:00-14:00");
        is(BRAM, Role.BACKUP);
        assertThat(findings()).isEmpty();
    }

    @Test
    void standInsInALoopCoverNobody() {
        works(ANNA, ALWAYS, new Absence(MONDAY, MONDAY));
        works(BRAM, ALWAYS, new Absence(MONDAY, MONDAY));
        standIn(ANNA, BRAM);
        standIn(BRAM, ANNA);
        is(ANNA, Role.OWNER);
        assertThat(uncovered()).containsExactly(MONDAY);
    }

    @Test
    void withoutWorkingPatternNobodyKnowsWhetherTheOwnerCanBeReached() {
        person(ANNA, true, null);
        is(ANNA, Role.OWNER);
        assertThat(uncovered()).hasSize(9);
    }

    @Test
    void anOwnerWhoLeftOrIsMissingIsNamedAndTheirTeamLeadCanAppointAnother() {
        person(ANNA, false, null);
        works(BRAM, ALWAYS);
        is(ANNA, Role.OWNER);
        is(BRAM, Role.OWNER);
        lead = BRAM;
        Finding finding = findings().getFirst();
        assertThat(finding.kind()).isEqualTo(Kind.TOPIC_OWNER_GONE);
        assertThat(finding.related()).extracting(Finding.Related::id).containsExactly(ANNA.toString());
        assertThat(finding.fixer().person()).isEqualTo(new Fixer.PersonRef(BRAM.toString(), "Person 2"));

        person(ANNA, true, Instant.EPOCH);
        assertThat(findings()).extracting(Finding::kind).containsExactly(Kind.TOPIC_OWNER_GONE);
    }

    @Test
    void aLeadWhoIsLeavingCannotFixIt() {
        person(ANNA, false, null);
        is(ANNA, Role.OWNER);
        lead = ANNA;
        assertThat(findings())
                .allSatisfy(finding -> assertThat(finding.fixer().role()).isEqualTo(Fixer.Role.TOPIC_MANAGER));
    }

    @Test
    void aTerritorialTopicIsJudgedForEveryVillage() {
        territorial = true;
        areas.add(new Area("oostvoorne", "Oostvoorne", List.of()));
        areas.add(new Area("rockanje", "Rockanje", List.of()));
        works(ANNA, ALWAYS);
        parts.add(new Responsibility("bomen", ANNA, Role.OWNER, "rockanje"));
        assertThat(findings()).extracting(Finding::id).containsExactly("bomen/oostvoorne");
        is(ANNA, Role.OWNER);
        assertThat(findings()).isEmpty();
    }

    private List<LocalDate> uncovered() {
        return findings().stream()
                .filter(finding -> finding.kind() == Kind.TOPIC_UNREACHABLE)
                .flatMap(finding -> finding.days().stream())
                .toList();
    }

    private List<Finding> findings() {
        Topic topic = new Topic("bomen", "Bomen", null, null, List.of(), List.of(), null, territorial, 8, "groen");
        TopicFacts facts = new TopicFacts(
                List.of(topic),
                parts.stream().collect(Collectors.groupingBy(Responsibility::topic)),
                areas,
                people,
                schedules,
                Map.of(),
                Map.of("groen", new Team(GREEN, null, lead)),
                MONDAY);
        return new TopicRules(facts, RULES).findings();
    }

    private void works(PersonId id, String pattern, Absence... absences) {
        person(id, true, null);
        schedules.put(id, new Schedule(WorkingPattern.parse(pattern), List.of(absences), List.of()));
    }

    private void standIn(PersonId id, PersonId standIn) {
        Schedule known = schedules.getOrDefault(id, Schedule.UNKNOWN);
        schedules.put(
                id,
                new Schedule(known.pattern(), known.absences(), List.of(new StandIn(standIn, StandIn.Term.ALWAYS))));
    }

    private void is(PersonId person, Role role) {
        parts.add(new Responsibility("bomen", person, role, null));
    }

    private void person(PersonId id, boolean active, @Nullable Instant missingSince) {
        long number = id.value().getLeastSignificantBits();
        people.put(
                id,
                new Person(
                        id,
                        "p" + number,
                        new PersonName("", "", "", "Person " + number),
                        null,
                        GREEN,
                        List.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        null,
                        null,
                        active,
                        missingSince));
    }
}
