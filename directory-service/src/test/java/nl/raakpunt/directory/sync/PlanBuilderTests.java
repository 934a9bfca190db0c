package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.sync.PersonChange.Kind;
import org.junit.jupiter.api.Test;

class PlanBuilderTests {

    private final PlanBuilder plan = new PlanBuilder();

    @Test
    void whatDiffersIsNamed() {
        PersonChange change = plan.met(person(Map.of(Fact.ROOM, "2", Fact.PHONE, "+31")), person(Map.of()), true);
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.attributes()).containsExactly("phone", "room");
        assertThat(plan.plan().changed()).isEqualTo(1);
        assertThat(plan.plan().emptied()).containsOnly(Map.entry(Fact.ROOM, -1), Map.entry(Fact.PHONE, -1));
    }

    @Test
    void anotherPlaceAloneIsAMove() {
        assertThat(plan.met(person(Map.of(Fact.DN, "uid=a,ou=b")), person(Map.of()), true)
                        .kind())
                .isEqualTo(Kind.MOVED);
        assertThat(plan.plan().changed()).isZero();
    }

    @Test
    void anotherPlaceAndAnotherNameIsAChange() {
        assertThat(plan.met(person(Map.of(Fact.DN, "uid=b", Fact.LOGIN, "b")), person(Map.of()), true)
                        .kind())
                .isEqualTo(Kind.CHANGED);
    }

    @Test
    void whatAnEarlierVersionStoredSaysNothing() {
        assertThat(plan.met(person(Map.of(Fact.ROOM, "2")), person(Map.of()), false)
                        .kind())
                .isEqualTo(Kind.REFRESHED);
        assertThat(plan.plan().emptied()).isEmpty();
    }

    @Test
    void onlyWhoWasThereTheLastTimeCountsAsVanished() {
        assertThat(plan.absent(new UUID(0, 1), "uid=a", false, true).kind()).isEqualTo(Kind.MISSING);
        assertThat(plan.absent(new UUID(0, 2), "uid=b", true, false).kind()).isEqualTo(Kind.LEFT);
        assertThat(plan.plan().lost()).isEqualTo(1);
        assertThat(plan.plan().left()).isEqualTo(1);
    }

    @Test
    void anEmptyPlanIsEmptyHoweverMuchWasRead() {
        plan.read();
        plan.rejected();
        assertThat(plan.plan().isEmpty()).isTrue();
        plan.teams(0, List.of("wegen"));
        assertThat(plan.plan().isEmpty()).isFalse();
    }

    private static Facts person(Map<Fact, String> facts) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        texts.put(Fact.DN, "uid=a");
        texts.putAll(facts);
        return new Facts(new UUID(0, 1), texts);
    }
}
