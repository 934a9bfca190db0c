package nl.raakpunt.directory.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.raakpunt.directory.sync.Verdict.Baseline;
import nl.raakpunt.directory.sync.Verdict.Hold;
import org.junit.jupiter.api.Test;

class VerdictTests {

    private static final SafetyLimits LIMITS = new SafetyLimits(10, 3, 20, 6, 20, 20);
    private static final Baseline SMALL = new Baseline(30, 5, 5, 0);

    @Test
    void nothingToDoIsNothing() {
        assertThat(judge(builder(), SMALL)).isInstanceOf(Verdict.Nothing.class);
    }

    @Test
    void anOrdinaryDayIsApplied() {
        PlanBuilder plan = builder();
        plan.joined(person(1, Map.of()));
        gone(plan, 10);
        assertThat(judge(plan, SMALL)).isInstanceOf(Verdict.Apply.class);
    }

    @Test
    void elevenOfThirtyAreHeldAndElevenOfFourHundredAreNot() {
        PlanBuilder plan = builder();
        gone(plan, 11);
        assertThat(reason(judge(plan, SMALL))).contains("11 of 30 people would disappear; at most 10 may at once");
        assertThat(judge(plan, new Baseline(400, 5, 5, 0))).isInstanceOf(Verdict.Apply.class);
    }

    @Test
    void threePercentIsTheLimitOfALargeOrganisation() {
        assertThat(LIMITS.gone(50_000)).isEqualTo(1_500);
        assertThat(LIMITS.gone(2_000_000)).isEqualTo(60_000);
    }

    @Test
    void disabledAccountsCountAsGone() {
        PlanBuilder plan = builder();
        for (int i = 0; i < 11; i++) {
            plan.met(person(i, Map.of(Fact.ACTIVE, "false")), person(i, Map.of(Fact.ACTIVE, "true")), true);
        }
        assertThat(reason(judge(plan, SMALL))).contains("11 of 30 people would disappear");
    }

    @Test
    void leaversOfADayAddUp() {
        PlanBuilder plan = builder();
        gone(plan, 5);
        assertThat(judge(plan, new Baseline(30, 5, 5, 15))).isInstanceOf(Verdict.Apply.class);
        assertThat(reason(judge(plan, new Baseline(30, 5, 5, 16))))
                .contains("21 of 30 people would disappear within 24 hours; at most 20 may");
    }

    @Test
    void aDayOnWhichNobodyMoreLeavesIsNotHeldForWhatWasConfirmed() {
        PlanBuilder plan = builder();
        plan.joined(person(1, Map.of()));
        assertThat(judge(plan, new Baseline(30, 5, 5, 29))).isInstanceOf(Verdict.Apply.class);
    }

    @Test
    void manyChangesAreHeldButAFirstReadingIsNot() {
        PlanBuilder plan = builder();
        for (int i = 0; i < 21; i++) {
            plan.met(person(i, Map.of(Fact.ROOM, "1")), person(i, Map.of(Fact.ROOM, "2")), true);
        }
        assertThat(reason(judge(plan, new Baseline(100, 5, 5, 0)))).contains("21 of 100 people would change");
        assertThat(judge(plan, new Baseline(105, 5, 5, 0))).isInstanceOf(Verdict.Apply.class);
        assertThat(judge(plan, new Baseline(0, 0, 0, 0))).isInstanceOf(Verdict.Apply.class);
    }

    @Test
    void anAttributeThatCollapsesIsHeldButPastAbsencesAreNot() {
        assertThat(reason(judge(emptied(Fact.PHONE, 21), new Baseline(100, 5, 5, 0))))
                .contains("The attribute phone would become empty for 21 of 100 people");
        assertThat(reason(judge(emptied(Fact.ABSENCES, 21), new Baseline(100, 5, 5, 0))))
                .doesNotContain("would become empty");
    }

    @Test
    void whatOthersGotMakesUpForWhatSomeLost() {
        PlanBuilder plan = emptied(Fact.PHONE, 11);
        plan.met(person(50, Map.of(Fact.PHONE, "+31")), person(50, Map.of()), true);
        assertThat(judge(plan, new Baseline(55, 5, 5, 0))).isInstanceOf(Verdict.Hold.class);
        assertThat(reason(judge(plan, new Baseline(55, 5, 5, 0)))).doesNotContain("would become empty");
    }

    @Test
    void everyReasonHasItsNumbers() {
        PlanBuilder plan = emptied(Fact.PHONE, 21);
        for (int i = 50; i < 61; i++) {
            plan.absent(new UUID(0, i), "uid=" + i, false, true);
        }
        plan.teams(0, IntStream.range(0, 11).mapToObj(i -> "team" + i).toList());

        assertThat(judge(plan, new Baseline(100, 40, 5, 10)))
                .isInstanceOfSatisfying(
                        Hold.class,
                        hold -> assertThat(hold.reasons())
                                .containsExactly(
                                        RunReason.peopleGone(11, 100, 10),
                                        RunReason.peopleGoneInADay(21, 100, 20),
                                        RunReason.peopleChanged(21, 100, 20),
                                        RunReason.attributeEmptied(Fact.PHONE, 21, 100, 20),
                                        RunReason.teamsGone(11, 40, 10),
                                        RunReason.NOTHING_CHANGED));
    }

    @Test
    void elevenTeamsGoneAreHeld() {
        PlanBuilder plan = builder();
        plan.teams(0, IntStream.range(0, 11).mapToObj(i -> "team" + i).toList());
        assertThat(reason(judge(plan, new Baseline(30, 40, 5, 0)))).contains("11 of 40 teams would disappear");
    }

    @Test
    void teamsThatAllLoseTheirLeadAreHeldWhenEverythingWasRead() {
        PlanBuilder plan = builder();
        plan.teams(3, List.of());
        assertThat(reason(Verdict.on(plan.plan(), OptionalInt.of(0), true, new Baseline(30, 5, 3, 0), LIMITS)))
                .contains("Every team would lose its team lead");
        assertThat(Verdict.on(plan.plan(), OptionalInt.empty(), true, new Baseline(30, 5, 3, 0), LIMITS))
                .isInstanceOf(Verdict.Apply.class);
        assertThat(Verdict.on(plan.plan(), OptionalInt.of(0), true, new Baseline(30, 5, 2, 0), LIMITS))
                .isInstanceOf(Verdict.Apply.class);
    }

    @Test
    void anEmptyReadingIsRefusedOnlyWhenItWasMeantToBeComplete() {
        assertThat(Verdict.on(new PlanBuilder().plan(), OptionalInt.empty(), true, SMALL, LIMITS))
                .isInstanceOf(Verdict.Refuse.class);
        assertThat(Verdict.on(new PlanBuilder().plan(), OptionalInt.empty(), false, SMALL, LIMITS))
                .isInstanceOf(Verdict.Nothing.class);
        PlanBuilder unreadable = new PlanBuilder();
        unreadable.read();
        unreadable.rejected();
        assertThat(Verdict.on(unreadable.plan(), OptionalInt.empty(), true, SMALL, LIMITS))
                .isInstanceOf(Verdict.Refuse.class);
    }

    @Test
    void theHashIsTheSameInAnyOrderAndWhateverElseChanges() {
        List<Integer> leavers = new ArrayList<>(IntStream.range(0, 11).boxed().toList());
        PlanBuilder one = builder();
        leavers.forEach(i -> one.absent(new UUID(0, i), "uid=" + i, false, true));
        Collections.shuffle(leavers, new Random(1));
        PlanBuilder other = builder();
        other.met(person(20, Map.of(Fact.ROOM, "1")), person(20, Map.of(Fact.ROOM, "2")), true);
        leavers.forEach(i -> other.absent(new UUID(0, i), "uid=" + i, false, true));
        assertThat(hash(judge(other, SMALL))).isEqualTo(hash(judge(one, SMALL)));
    }

    @Test
    void theHashIsAnotherWhenSomebodyElseWouldGo() {
        PlanBuilder one = builder();
        gone(one, 11);
        PlanBuilder other = builder();
        gone(other, 10);
        other.absent(new UUID(0, 99), "uid=99", false, true);
        assertThat(hash(judge(other, SMALL))).isNotEqualTo(hash(judge(one, SMALL)));
    }

    private static PlanBuilder builder() {
        PlanBuilder plan = new PlanBuilder();
        plan.read();
        return plan;
    }

    private static PlanBuilder emptied(Fact fact, int people) {
        PlanBuilder plan = builder();
        for (int i = 0; i < people; i++) {
            plan.met(person(i, Map.of()), person(i, Map.of(fact, "something")), true);
        }
        return plan;
    }

    private static void gone(PlanBuilder plan, int people) {
        for (int i = 0; i < people; i++) {
            plan.absent(new UUID(0, i), "uid=" + i, false, true);
        }
    }

    private static Facts person(int number, Map<Fact, String> facts) {
        Map<Fact, String> texts = new EnumMap<>(Fact.class);
        texts.put(Fact.ACTIVE, "true");
        texts.putAll(facts);
        return new Facts(new UUID(0, number), texts);
    }

    private static Verdict judge(PlanBuilder plan, Baseline before) {
        return Verdict.on(plan.plan(), OptionalInt.of(5), true, before, LIMITS);
    }

    private static String reason(Verdict verdict) {
        return verdict instanceof Hold hold ? String.valueOf(RunReason.say(hold.reasons())) : verdict.toString();
    }

    private static String hash(Verdict verdict) {
        assertThat(verdict).isInstanceOf(Hold.class);
        return ((Hold) verdict).hash();
    }
}
