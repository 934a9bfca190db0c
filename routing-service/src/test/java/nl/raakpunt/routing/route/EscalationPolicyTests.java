package nl.raakpunt.routing.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Escalation;
import nl.raakpunt.routing.question.Escalation.Cause;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Skipped;
import nl.raakpunt.routing.question.Step;
import nl.raakpunt.routing.route.EscalationPolicy.Choice;
import nl.raakpunt.routing.route.EscalationPolicy.Option;
import org.junit.jupiter.api.Test;

/** Who is asked next. */
class EscalationPolicyTests {

    private static final List<Step> STEPS = List.of(Step.values());
    private static final List<Place.Fit> FITS = List.of(Place.Fit.values());
    private static final Colleague OWNER = colleague(1);
    private static final Colleague SANNE = colleague(2);
    private static final Colleague KARIM = colleague(3);
    private static final Colleague FATIMA = colleague(4);
    private static final Colleague INGRID = colleague(5);

    @Test
    void whoStandsInComesFirstThenTheNextInLineThenTheLead() {
        List<Option> options = List.of(
                option(Step.TEAM, FATIMA, Place.Fit.IN_TIME),
                option(Step.STAND_IN, KARIM, Place.Fit.IN_TIME),
                option(Step.TEAM_LEAD, INGRID, Place.Fit.LEAD_IN_TIME));
        assertThat(asked(next(after(Cause.LAPSED, List.of(SANNE)), options))).isEqualTo(KARIM);
        assertThat(asked(next(after(Cause.LAPSED, List.of(SANNE, KARIM), Step.STAND_IN), options)))
                .isEqualTo(FATIMA);
        assertThat(asked(next(after(Cause.LAPSED, List.of(SANNE, KARIM, FATIMA), Step.STAND_IN, Step.TEAM), options)))
                .isEqualTo(INGRID);
    }

    @Test
    void aStepWithNobodyWhoCanBeReachedIsSkippedAtOnceAndSaysSo() {
        List<Option> options = List.of(
                option(Step.STAND_IN, KARIM, Place.Fit.TOO_LATE),
                option(Step.TEAM_LEAD, INGRID, Place.Fit.LEAD_UNKNOWN));
        Choice choice = next(after(Cause.LAPSED, List.of(SANNE)), options);
        assertThat(asked(choice)).isEqualTo(INGRID);
        assertThat(((Choice.Ask) choice).skipped())
                .containsExactly(
                        new Skipped(Step.STAND_IN, KARIM.displayName(), Skipped.Why.NOT_REACHABLE),
                        new Skipped(Step.TEAM, null, Skipped.Why.NOBODY));
    }

    @Test
    void whoGaveItBackIsNotAskedAgainExceptAsLead() {
        List<Option> options = List.of(
                option(Step.TEAM, SANNE, Place.Fit.IN_TIME), option(Step.TEAM_LEAD, INGRID, Place.Fit.LEAD_IN_TIME));
        Choice choice = EscalationPolicy.next(
                OWNER.id(), Set.of(SANNE.id(), INGRID.id()), after(Cause.NOBODY_LEFT, List.of()), options);
        assertThat(asked(choice)).isEqualTo(INGRID);
        assertThat(((Choice.Ask) choice).skipped())
                .contains(new Skipped(Step.TEAM, SANNE.displayName(), Skipped.Why.ASKED_ALREADY));
    }

    @Test
    void aRefusalCostsNoTimeSoTheLineGoesOn() {
        List<Option> options = List.of(
                option(Step.STAND_IN, KARIM, Place.Fit.IN_TIME),
                option(Step.TEAM, FATIMA, Place.Fit.IN_TIME),
                option(Step.TEAM_LEAD, INGRID, Place.Fit.LEAD_IN_TIME));
        assertThat(asked(next(after(Cause.DECLINED, List.of(SANNE)), options)))
                .as("the stand-in of somebody who is there is not asked")
                .isEqualTo(FATIMA);
        assertThat(asked(next(after(Cause.DECLINED, List.of(SANNE), Step.TEAM), options)))
                .as("the team again")
                .isEqualTo(FATIMA);
        assertThat(asked(next(after(Cause.DECLINED, List.of(SANNE, FATIMA), Step.TEAM), options)))
                .isEqualTo(INGRID);
    }

    @Test
    void theLeadIsTheLast() {
        List<Option> options = List.of(
                option(Step.TEAM, FATIMA, Place.Fit.IN_TIME), option(Step.TEAM_LEAD, INGRID, Place.Fit.LEAD_IN_TIME));
        assertThat(next(after(Cause.DECLINED, List.of(INGRID), Step.TEAM_LEAD), options))
                .isEqualTo(new Choice.Nobody(List.of()));
    }

    @Test
    void whoIsKnownToBeReachableComesBeforeWhomNothingIsKnownOf() {
        List<Option> options =
                List.of(option(Step.TEAM, FATIMA, Place.Fit.UNKNOWN), option(Step.TEAM, KARIM, Place.Fit.IN_TIME));
        assertThat(asked(next(after(Cause.LAPSED, List.of(SANNE)), options))).isEqualTo(KARIM);
    }

    @Test
    void everySearchEndsAndAsksNobodyTwice() {
        for (int seed = 0; seed < 20_000; seed++) {
            Random random = new Random(seed);
            List<Option> options = new ArrayList<>();
            for (int i = random.nextInt(8); i > 0; i--) {
                Place.Fit fit = FITS.get(random.nextInt(FITS.size()));
                options.add(option(STEPS.get(random.nextInt(STEPS.size())), colleague(1 + random.nextInt(6)), fit));
            }
            Escalation escalation = after(Cause.LAPSED, List.of(SANNE));
            Set<UUID> declined = new HashSet<>();
            Set<UUID> asked = new HashSet<>(Set.of(SANNE.id()));
            EnumSet<Step> steps = EnumSet.noneOf(Step.class);
            while (EscalationPolicy.next(OWNER.id(), declined, escalation, options) instanceof Choice.Ask ask) {
                Colleague who = ask.option().who();
                assertThat(asked.add(who.id()))
                        .as("seed %s asks %s twice", seed, who)
                        .isTrue();
                assertThat(who).isNotEqualTo(OWNER);
                boolean refuses = random.nextBoolean();
                if (escalation.cause() == Cause.LAPSED) {
                    assertThat(steps)
                            .as("seed %s", seed)
                            .doesNotContain(ask.option().step());
                }
                steps.add(ask.option().step());
                ask.skipped().forEach(skipped -> steps.add(skipped.step()));
                if (refuses) {
                    declined.add(who.id());
                }
                escalation = new Escalation(
                        refuses ? Cause.DECLINED : Cause.LAPSED,
                        who,
                        "",
                        List.copyOf(asked),
                        List.copyOf(steps),
                        Instant.EPOCH,
                        List.of());
            }
        }
    }

    private static Choice next(Escalation escalation, List<Option> options) {
        return EscalationPolicy.next(OWNER.id(), Set.of(), escalation, options);
    }

    private static Escalation after(Cause cause, List<Colleague> asked, Step... taken) {
        List<UUID> ids = asked.stream().map(Colleague::id).toList();
        return new Escalation(cause, SANNE, "bomen", ids, List.of(taken), Instant.EPOCH, List.of());
    }

    private static Colleague asked(Choice choice) {
        return ((Choice.Ask) choice).option().who();
    }

    private static Option option(Step step, Colleague who, Place.Fit fit) {
        return new Option(step, who, fit, Instant.MIN, Explanation.byHand());
    }

    private static Colleague colleague(int number) {
        return new Colleague(new UUID(0, number), "Persoon " + number, null);
    }
}
