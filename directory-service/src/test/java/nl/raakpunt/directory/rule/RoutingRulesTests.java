package nl.raakpunt.directory.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.rule.RuleConditions.Channel;
import nl.raakpunt.directory.rule.RuleConditions.CustomerKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules themselves, without database: examples, and properties over random rules and questions. */
class RoutingRulesTests {

    private static final UUID SANNE = new UUID(0, 1);
    private static final Map<String, String> TEAMS = Map.of("boom", "groen", "gras", "groen", "lamp", "licht");
    private static final LocalDateTime MONDAY = LocalDateTime.parse("2026-11-23T10:00");

    @Test
    void theFirstRuleThatMatchesDecides() {
        RoutingRule off = new RoutingRule(UUID.randomUUID(), "off", false, RuleConditions.NONE, RuleOutcome.to(SANNE));
        RoutingRule trees = rule("trees", topics("boom"));
        RoutingRule all = rule("all", RuleConditions.NONE);

        assertThat(RoutingRules.decide(List.of(off, trees, all), at("boom", MONDAY)))
                .contains(trees);
        assertThat(RoutingRules.decide(List.of(off, trees, all), at("lamp", MONDAY)))
                .contains(all);
        assertThat(RoutingRules.decide(List.of(off, trees), at("lamp", MONDAY))).isEmpty();
    }

    @Test
    void anUnknownPlaceChannelOrCustomerMeetsNoConditionOnIt() {
        RuleConditions inRockanje =
                new RuleConditions(List.of(), List.of(), List.of("rockanje"), List.of(), List.of(), null);
        RuleCase nowhere = new RuleCase("boom", "groen", null, null, null, MONDAY);

        assertThat(RoutingRules.decide(List.of(rule("place", inRockanje)), nowhere))
                .isEmpty();
    }

    @Test
    void timesHoldFromTheirBeginUntilJustBeforeTheirEnd() {
        RuleTimes times = new RuleTimes(
                List.of(DayOfWeek.MONDAY),
                LocalTime.of(9, 0),
                LocalTime.of(12, 0),
                LocalDate.of(2026, 11, 23),
                LocalDate.of(2026, 11, 23));

        assertThat(times.includes(LocalDateTime.parse("2026-11-23T09:00"))).isTrue();
        assertThat(times.includes(LocalDateTime.parse("2026-11-23T12:00"))).isFalse();
        assertThat(times.includes(LocalDateTime.parse("2026-11-23T08:59"))).isFalse();
        assertThat(times.includes(LocalDateTime.parse("2026-11-30T10:00"))).isFalse();
        assertThat(times.includes(LocalDateTime.parse("2026-11-24T10:00"))).isFalse();
    }

    @Test
    void everythingWrongIsNamed() {
        RuleTimes ended = new RuleTimes(List.of(), null, null, null, LocalDate.of(2026, 11, 22));
        RuleTimes backwards = new RuleTimes(List.of(), LocalTime.NOON, LocalTime.NOON, null, null);
        RoutingRule trees = rule("trees", topics("boom"));
        RoutingRule unknown = new RoutingRule(
                UUID.randomUUID(),
                "unknown",
                true,
                new RuleConditions(
                        List.of("nope"), List.of("no team"), List.of("atlantis"), List.of(), List.of(), backwards),
                RuleOutcome.to(new UUID(0, 9)));
        RoutingRule late = new RoutingRule(
                UUID.randomUUID(),
                "late",
                true,
                new RuleConditions(List.of("boom"), List.of(), List.of(), List.of(), List.of(), ended),
                new RuleOutcome(RuleOutcome.Kind.DUTY, null, "groen"));
        RoutingRule half = new RoutingRule(
                UUID.randomUUID(), "half", true, topics("lamp"), new RuleOutcome(RuleOutcome.Kind.TEAM, SANNE, null));

        assertThat(check().of(List.of(trees, unknown, late, half)))
                .extracting(RuleFinding::rule, RuleFinding::kind, RuleFinding::subject)
                .containsExactlyInAnyOrder(
                        tuple(unknown.id(), RuleFinding.Kind.UNKNOWN_TOPIC, "nope"),
                        tuple(unknown.id(), RuleFinding.Kind.UNKNOWN_TEAM, "no team"),
                        tuple(unknown.id(), RuleFinding.Kind.UNKNOWN_AREA, "atlantis"),
                        tuple(unknown.id(), RuleFinding.Kind.ENDS_BEFORE_IT_BEGINS, null),
                        tuple(unknown.id(), RuleFinding.Kind.UNKNOWN_PERSON, new UUID(0, 9).toString()),
                        tuple(late.id(), RuleFinding.Kind.ENDED, "2026-11-22"),
                        tuple(late.id(), RuleFinding.Kind.NO_ROSTER, "groen"),
                        tuple(late.id(), RuleFinding.Kind.SHADOWED, "trees"),
                        tuple(half.id(), RuleFinding.Kind.INCOMPLETE_OUTCOME, "TEAM"));
    }

    @Test
    void aTopicIsShadowedByARuleForItsTeam() {
        RoutingRule team =
                rule("team", new RuleConditions(List.of(), List.of("groen"), List.of(), List.of(), List.of(), null));

        assertThat(RoutingRules.shadowOf(List.of(team, rule("tree", topics("boom"))), 1, TEAMS))
                .contains(team);
        assertThat(RoutingRules.shadowOf(List.of(team, rule("lamp", topics("boom", "lamp"))), 1, TEAMS))
                .isEmpty();
    }

    @Test
    void historyTellsWhatWasDone() {
        RoutingRule one = rule("one", topics("boom"));
        RoutingRule two = rule("two", topics("lamp"));
        RoutingRule off = new RoutingRule(two.id(), "two", false, two.when(), two.then());
        RoutingRule three = rule("three", RuleConditions.NONE);

        assertThat(RuleChanges.between(List.of(one, two), List.of(off, three)))
                .extracting(change -> change.kind() + " " + change.rule())
                .containsExactly("SWITCHED_OFF two", "ADDED three", "REMOVED one");
        assertThat(RuleChanges.between(List.of(one, two), List.of(two, one)))
                .extracting(change -> change.kind() + " " + change.rule())
                .containsExactly("MOVED two", "MOVED one");
        assertThat(RuleChanges.between(List.of(one), List.of(one))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void aRuleReportedAsShadowedNeverDecidesAndADecisionIsAlwaysTheFirstThatMatches(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<RoutingRule> rules = randomRules(random);
            List<RoutingRule> shadowed = new ArrayList<>();
            for (int i = 0; i < rules.size(); i++) {
                if (RoutingRules.shadowOf(rules, i, TEAMS).isPresent()) {
                    shadowed.add(rules.get(i));
                }
            }
            for (int i = 0; i < 40; i++) {
                RuleCase question = randomCase(random);
                RoutingRule expected = null;
                for (RoutingRule rule : rules) {
                    if (expected == null && rule.active() && rule.when().includes(question)) {
                        expected = rule;
                    }
                }
                assertThat(RoutingRules.decide(rules, question).orElse(null))
                        .as("seed %d, %s", seed, question)
                        .isEqualTo(expected)
                        .isNotIn(shadowed);
            }
        }
    }

    private static List<RoutingRule> randomRules(Random random) {
        List<RoutingRule> rules = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            RuleConditions when = new RuleConditions(
                    some(random, List.of("boom", "gras", "lamp")),
                    random.nextInt(3) == 0 ? some(random, List.of("groen", "licht")) : List.of(),
                    some(random, List.of("rockanje", "tinte")),
                    some(random, List.of(Channel.PHONE, Channel.MAIL)),
                    some(random, List.of(CustomerKind.CITIZEN, CustomerKind.ENTREPRENEUR)),
                    random.nextBoolean() ? randomTimes(random) : null);
            rules.add(new RoutingRule(new UUID(1, i), "rule " + i, random.nextInt(5) > 0, when, RuleOutcome.to(SANNE)));
        }
        return rules;
    }

    private static RuleTimes randomTimes(Random random) {
        return new RuleTimes(
                some(random, List.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY)),
                random.nextBoolean() ? LocalTime.of(random.nextInt(12), 0) : null,
                random.nextBoolean() ? LocalTime.of(12 + random.nextInt(12), 0) : null,
                random.nextBoolean() ? LocalDate.of(2026, 11, 20 + random.nextInt(5)) : null,
                random.nextBoolean() ? LocalDate.of(2026, 11, 25 + random.nextInt(5)) : null);
    }

    private static RuleCase randomCase(Random random) {
        String topic = List.of("boom", "gras", "lamp").get(random.nextInt(3));
        return new RuleCase(
                topic,
                TEAMS.get(topic),
                any(random, List.of("rockanje", "tinte")),
                any(random, List.of(Channel.PHONE, Channel.MAIL)),
                any(random, List.of(CustomerKind.CITIZEN, CustomerKind.ENTREPRENEUR)),
                LocalDateTime.of(2026, 11, 19 + random.nextInt(12), random.nextInt(24), 0));
    }

    private static <T> List<T> some(Random random, List<T> all) {
        return all.stream().filter(one -> random.nextInt(3) == 0).toList();
    }

    private static <T> @Nullable T any(Random random, List<T> all) {
        int pick = random.nextInt(all.size() + 1);
        return pick == all.size() ? null : all.get(pick);
    }

    private static RuleCheck check() {
        return new RuleCheck(
                new RuleCheck.Known(
                        TEAMS.keySet(), Set.of("rockanje", "tinte"), Set.of("groen", "licht"), Set.of(SANNE), Set.of()),
                TEAMS,
                MONDAY.toLocalDate());
    }

    private static RuleCase at(String topic, LocalDateTime at) {
        return new RuleCase(topic, TEAMS.get(topic), "rockanje", Channel.PHONE, CustomerKind.CITIZEN, at);
    }

    private static RuleConditions topics(String... keys) {
        return new RuleConditions(List.of(keys), List.of(), List.of(), List.of(), List.of(), null);
    }

    private static RoutingRule rule(String name, RuleConditions when) {
        return new RoutingRule(UUID.randomUUID(), name, true, when, RuleOutcome.to(SANNE));
    }
}
