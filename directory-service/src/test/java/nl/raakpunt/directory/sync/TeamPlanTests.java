package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TeamPlanTests {

    private static final SourceOrder ORDER = new SourceOrder(List.of("a", "b"));
    private static final UUID ONE = new UUID(0, 1);
    private static final UUID TWO = new UUID(0x8000_0000_0000_0000L, 2);

    @Test
    void aNewTeamGetsTheKeyOfItsName() {
        assertThat(all(List.of(), read(ONE, "Groen & bomen")).save()).containsOnlyKeys("groen-bomen");
    }

    @Test
    void aRenamedTeamKeepsItsKey() {
        TeamPlan plan = all(List.of(stored("wegen", "a", "Wegen", ONE, true)), read(ONE, "Infra"));
        assertThat(plan.save()).containsOnlyKeys("wegen");
        assertThat(plan.lost()).isEmpty();
    }

    @Test
    void anUnchangedTeamIsNotSaved() {
        TeamPlan plan = all(List.of(stored("wegen", "a", "Wegen", ONE, true)), read(ONE, "Wegen"));
        assertThat(plan.save()).isEmpty();
    }

    @Test
    void twoNewTeamsOfOneNameGetTheSameKeysInWhateverOrderTheyAreRead() {
        assertThat(all(List.of(), read(ONE, "Wegen"), read(TWO, "Wegen")).save())
                .isEqualTo(
                        all(List.of(), read(TWO, "Wegen"), read(ONE, "Wegen")).save())
                .containsOnlyKeys("wegen", "wegen-2");
    }

    @Test
    void aKnownTeamKeepsItsKeyAlsoWhenAnotherOfThatNameIsReadFirst() {
        TeamPlan plan =
                all(List.of(stored("wegen", "a", "Wegen", TWO, true)), read(ONE, "Wegen"), changed(TWO, "Wegen"));
        assertThat(plan.save().get("wegen")).extracting(ReadTeam::entryId).isEqualTo(TWO);
        assertThat(plan.save().get("wegen-2")).extracting(ReadTeam::entryId).isEqualTo(ONE);
    }

    @Test
    void aTeamThatIsMadeAnewTakesOverTheKeyOfTheOneThatIsGone() {
        TeamPlan plan = all(List.of(stored("wegen", "a", "Wegen", ONE, true)), read(TWO, "Wegen"));
        assertThat(plan.save()).containsOnlyKeys("wegen");
        assertThat(plan.lost()).isEmpty();
    }

    @Test
    void aTeamThatOnlyPeopleNamedGetsItsEntry() {
        TeamPlan plan = all(List.of(stored("wegen", "a", "Wegen", null, true)), read(ONE, "Wegen"));
        assertThat(plan.save()).containsOnlyKeys("wegen");
    }

    @Test
    void theTeamsOfAnotherSourceAreLeftAlone() {
        TeamPlan plan = all(List.of(stored("wegen", "b", "Wegen", TWO, true)), read(ONE, "Wegen"));
        assertThat(plan.save()).containsOnlyKeys("wegen-2");
        assertThat(plan.lost()).isEmpty();
    }

    @Test
    void aTeamOfASourceThatIsNoLongerReadKeepsItsKeyWithTheSourceThatHasItNow() {
        TeamPlan plan = all(List.of(stored("wegen", "former", "Wegen", ONE, true)), read(ONE, "Wegen"));
        assertThat(plan.save()).containsOnlyKeys("wegen");
        assertThat(plan.lost()).isEmpty();
    }

    @Test
    void aTeamOfASourceThatIsNoLongerReadDoesNotKeepItsNameFromAnother() {
        TeamPlan plan = all(List.of(stored("wegen", "former", "Wegen", TWO, true)), read(ONE, "Wegen"));
        assertThat(plan.save()).containsOnlyKeys("wegen");
    }

    @Test
    void aTeamThatIsThereButUnreadableIsNotLost() {
        List<StoredTeam> stored = List.of(stored("wegen", "a", "Wegen", ONE, true));
        assertThat(TeamPlan.ofAll("a", ORDER, stored, List.of(), ONE::equals).lost())
                .isEmpty();
        assertThat(TeamPlan.ofAll("a", ORDER, stored, List.of(), _ -> false).lost())
                .containsExactly("wegen");
    }

    @Test
    void ofChangesOnlyWhatIsSaidToBeGoneIsLost() {
        List<StoredTeam> stored =
                List.of(stored("wegen", "a", "Wegen", ONE, true), stored("bomen", "a", "Bomen", TWO, true));
        assertThat(TeamPlan.ofSome("a", ORDER, stored, List.of(), Set.of(TWO)).lost())
                .containsExactly("bomen");
        assertThat(TeamPlan.ofSome("b", ORDER, stored, List.of(), Set.of(TWO)).lost())
                .as("another source cannot end it")
                .isEmpty();
    }

    private static TeamPlan all(List<StoredTeam> stored, ReadTeam... read) {
        return TeamPlan.ofAll("a", ORDER, stored, List.of(read), _ -> false);
    }

    private static ReadTeam read(UUID id, String name) {
        return new ReadTeam(id, "cn=" + id, name, null, null, null, "");
    }

    private static ReadTeam changed(UUID id, String name) {
        return new ReadTeam(id, "cn=" + id, name, "Afdeling", null, null, "");
    }

    private static StoredTeam stored(String key, String source, String name, @Nullable UUID entry, boolean active) {
        return new StoredTeam(key, source, name, null, null, "cn=" + entry, entry, "", active);
    }
}
