package nl.raakpunt.directory.selfservice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonName;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ActingRuleTests {

    private static final Person ANNA = person(1, true);
    private static final Person LEAD = person(2, true);
    private static final Person LEFT = person(3, false);
    private static final Team GREEN = team("groen", LEAD.id());
    private static final Team BLUE = team("blauw", null);

    @Test
    void peopleActForThemselves() {
        assertThat(ActingRule.forPerson(ANNA, ANNA, List.of())).isEmpty();
    }

    @Test
    void theLeadOfAnyTeamThePersonIsInMayDoItForThem() {
        assertThat(ActingRule.forPerson(LEAD, ANNA, List.of(BLUE, GREEN))).isEmpty();
        assertThat(ActingRule.forPerson(LEAD, ANNA, List.of(BLUE))).contains(Refusal.ONLY_SELF_OR_TEAM_LEAD);
    }

    @Test
    void nobodyActsForTheirLead() {
        assertThat(ActingRule.forPerson(ANNA, LEAD, List.of(GREEN))).contains(Refusal.ONLY_SELF_OR_TEAM_LEAD);
    }

    @Test
    void whoLeftOrIsUnknownMayNothing() {
        assertThat(ActingRule.forPerson(LEFT, LEFT, List.of())).contains(Refusal.ACTOR_NOT_STAFF);
        assertThat(ActingRule.forPerson(null, ANNA, List.of())).contains(Refusal.ACTOR_NOT_STAFF);
        assertThat(ActingRule.forTeam(null, GREEN)).contains(Refusal.ACTOR_NOT_STAFF);
    }

    @Test
    void onlyTheLeadChangesWhoIsOnDuty() {
        assertThat(ActingRule.forTeam(LEAD, GREEN)).isEmpty();
        assertThat(ActingRule.forTeam(ANNA, GREEN)).contains(Refusal.ONLY_TEAM_LEAD);
        assertThat(ActingRule.forTeam(LEAD, BLUE)).contains(Refusal.ONLY_TEAM_LEAD);
    }

    private static Team team(String key, @Nullable PersonId lead) {
        return new Team(new TeamRef(key, key), null, lead);
    }

    private static Person person(int number, boolean active) {
        return new Person(
                new PersonId(new UUID(0, number)),
                "p" + number,
                new PersonName("", "", "p" + number, "Person " + number),
                null,
                null,
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
                null);
    }
}
