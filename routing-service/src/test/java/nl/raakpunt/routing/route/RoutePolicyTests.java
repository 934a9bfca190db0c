package nl.raakpunt.routing.route;

import static nl.raakpunt.routing.directory.Candidate.Role.BACKUP;
import static nl.raakpunt.routing.directory.Candidate.Role.EXPERT;
import static nl.raakpunt.routing.directory.Candidate.Role.OWNER;
import static nl.raakpunt.routing.directory.Candidate.Role.STAND_IN;
import static nl.raakpunt.routing.directory.Candidate.Role.TEAM_LEAD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.Reachability;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.Explanation.Cause;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Tests for {@link RoutePolicy}. */
class RoutePolicyTests {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Instant PROMISE = NOW.plus(Duration.ofHours(24));
    private static final Reachability REACHABLE = new Reachability(
            Reachability.State.REACHABLE, NOW.plusSeconds(3600), null, "WITHIN_WORKING_HOURS", "STAFF_DIRECTORY", NOW);
    private static final Reachability BACK_IN_TIME = back(NOW.plus(Duration.ofHours(3)));
    private static final Reachability BACK_TOO_LATE = back(NOW.plus(Duration.ofDays(7)));
    private static final Reachability UNKNOWN =
            new Reachability(Reachability.State.UNKNOWN, null, null, "NO_WORKING_PATTERN", "NONE", null);

    private static final List<Candidate.Role> ROLES = List.of(OWNER, EXPERT, BACKUP, TEAM_LEAD);

    private static final UUID SANNE = id(1);
    private static final UUID KARIM = id(2);
    private static final UUID FATIMA = id(3);
    private static final UUID INGRID = id(4);

    @Test
    void theOwnerWhoCanBeReachedGetsIt() {
        RoutePolicy.Choice choice = choose(
                candidate(OWNER, SANNE, REACHABLE), candidate(EXPERT, KARIM, REACHABLE), lead(INGRID, REACHABLE));
        assertThat(chosen(choice)).isEqualTo(SANNE);
        assertThat(choice.because().role()).isEqualTo(OWNER);
        assertThat(choice.because().matchedWords()).containsExactly("boom");
        assertThat(choice.because().reachability()).isEqualTo(REACHABLE);
        assertThat(choice.because().passedOver()).isEmpty();
        assertThat(choice.others())
                .extracting(other -> other.candidate().person().id())
                .containsExactly(KARIM, INGRID);
    }

    @Test
    void theOwnerWhoIsBackBeforeThePromiseGetsIt() {
        assertThat(chosen(choose(candidate(OWNER, SANNE, BACK_IN_TIME), standIn(KARIM, SANNE, REACHABLE))))
                .isEqualTo(SANNE);
    }

    @Test
    void theStandInGetsItWhenTheOwnerIsNotBackInTime() {
        RoutePolicy.Choice choice = choose(
                candidate(OWNER, SANNE, BACK_TOO_LATE),
                standIn(KARIM, SANNE, REACHABLE),
                candidate(EXPERT, FATIMA, REACHABLE));
        assertThat(chosen(choice)).isEqualTo(KARIM);
        assertThat(choice.because().standInFor()).isEqualTo("Person 1");
        assertThat(choice.because().passedOver())
                .extracting(Explanation.PassedOver::id, Explanation.PassedOver::cause)
                .containsExactly(tuple(SANNE, Cause.NOT_BACK_IN_TIME));
    }

    @Test
    void theNextResponsibleGetsItWhenNobodyStandsIn() {
        RoutePolicy.Choice choice = choose(
                candidate(OWNER, SANNE, BACK_TOO_LATE),
                candidate(EXPERT, KARIM, BACK_TOO_LATE),
                candidate(BACKUP, FATIMA, BACK_IN_TIME),
                lead(INGRID, REACHABLE));
        assertThat(chosen(choice)).isEqualTo(FATIMA);
        assertThat(choice.because().passedOver())
                .extracting(Explanation.PassedOver::id)
                .containsExactly(SANNE, KARIM);
    }

    @Test
    void theTeamLeadGetsItWhenNobodyElseIsBackInTime() {
        assertThat(chosen(choose(
                        candidate(OWNER, SANNE, BACK_TOO_LATE),
                        candidate(EXPERT, KARIM, BACK_TOO_LATE),
                        lead(INGRID, REACHABLE))))
                .isEqualTo(INGRID);
    }

    @Test
    void somebodyOfWhomNothingIsKnownComesAfterWhomIsKnownButBeforeTheTeamLead() {
        assertThat(chosen(choose(candidate(OWNER, SANNE, UNKNOWN), candidate(EXPERT, KARIM, REACHABLE))))
                .isEqualTo(KARIM);
        RoutePolicy.Choice choice =
                choose(candidate(OWNER, SANNE, UNKNOWN), candidate(EXPERT, KARIM, UNKNOWN), lead(INGRID, REACHABLE));
        assertThat(chosen(choice)).isEqualTo(SANNE);
    }

    @Test
    void whenNobodyIsBackInTimeWhoeverIsBackFirstGetsIt() {
        RoutePolicy.Choice choice = choose(
                candidate(OWNER, SANNE, back(NOW.plus(Duration.ofDays(9)))),
                candidate(EXPERT, KARIM, back(NOW.plus(Duration.ofDays(2)))),
                lead(INGRID, back(NOW.plus(Duration.ofDays(5)))));
        assertThat(chosen(choice)).isEqualTo(KARIM);
    }

    @Test
    void fewerOpenQuestionsBreakATie() {
        RoutePolicy.Situation busy = new RoutePolicy.Situation(PROMISE, null, Set.of(), Map.of(SANNE, 7, KARIM, 2));
        RoutePolicy.Choice choice =
                choose(busy, candidate(OWNER, SANNE, REACHABLE), candidate(OWNER, KARIM, REACHABLE));
        assertThat(chosen(choice)).isEqualTo(KARIM);
        assertThat(choice.because().passedOver())
                .extracting(Explanation.PassedOver::id, Explanation.PassedOver::cause)
                .containsExactly(tuple(SANNE, Cause.MORE_OPEN_QUESTIONS));
        RoutePolicy.Choice owner =
                choose(busy, candidate(OWNER, SANNE, REACHABLE), candidate(EXPERT, KARIM, REACHABLE));
        assertThat(chosen(owner))
                .as("load never moves a question to a lesser responsibility")
                .isEqualTo(SANNE);
    }

    @Test
    void amongEqualsWhoCanBeReachedNowComesFirst() {
        RoutePolicy.Choice choice = choose(candidate(OWNER, SANNE, BACK_IN_TIME), candidate(OWNER, KARIM, REACHABLE));
        assertThat(chosen(choice)).isEqualTo(KARIM);
        assertThat(choice.because().passedOver())
                .extracting(Explanation.PassedOver::cause)
                .containsExactly(Cause.NOT_REACHABLE_NOW);
    }

    @Test
    void whoDeclinedIsPassedOverUntilNobodyElseIsLeft() {
        RoutePolicy.Situation declined = new RoutePolicy.Situation(PROMISE, null, Set.of(SANNE), Map.of());
        RoutePolicy.Choice choice =
                choose(declined, candidate(OWNER, SANNE, REACHABLE), candidate(EXPERT, KARIM, REACHABLE));
        assertThat(chosen(choice)).isEqualTo(KARIM);
        assertThat(choice.because().passedOver())
                .extracting(Explanation.PassedOver::cause)
                .containsExactly(Cause.DECLINED_BEFORE);
        assertThat(chosen(choose(declined, candidate(OWNER, SANNE, REACHABLE)))).isEqualTo(SANNE);
    }

    @Test
    void whoHasTheQuestionIsNoCandidate() {
        RoutePolicy.Situation owned = new RoutePolicy.Situation(PROMISE, SANNE, Set.of(), Map.of());
        assertThat(chosen(choose(owned, candidate(OWNER, SANNE, REACHABLE), candidate(EXPERT, KARIM, UNKNOWN))))
                .isEqualTo(KARIM);
        assertThat(RoutePolicy.choose(topic(List.of(candidate(OWNER, SANNE, REACHABLE))), owned))
                .isEmpty();
    }

    @Test
    void whoeverTheCandidatesAreSomebodyIsChosenOnceAndEverythingIsExplained() {
        Random random = new Random(20261123);
        for (int round = 0; round < 20_000; round++) {
            List<Candidate> candidates = randomCandidates(random);
            RoutePolicy.Situation situation = randomSituation(random);
            Optional<RoutePolicy.Choice> choice = RoutePolicy.choose(topic(candidates), situation);
            Set<UUID> possible = new HashSet<>();
            candidates.forEach(candidate -> possible.add(candidate.person().id()));
            possible.remove(situation.owner());
            assertThat(choice.isPresent()).isEqualTo(!possible.isEmpty());
            choice.ifPresent(made -> assertSound(made, possible, situation));
            assertThat(RoutePolicy.choose(topic(candidates), situation))
                    .as("always the same")
                    .isEqualTo(choice);
        }
    }

    private static void assertSound(RoutePolicy.Choice choice, Set<UUID> possible, RoutePolicy.Situation situation) {
        List<UUID> everybody = new ArrayList<>(List.of(chosen(choice)));
        choice.others()
                .forEach(other -> everybody.add(other.candidate().person().id()));
        assertThat(everybody).doesNotHaveDuplicates();
        assertThat(possible).containsAll(everybody);
        boolean othersLeft = !situation.declinedBy().containsAll(possible);
        assertThat(situation.declinedBy().contains(chosen(choice))).isEqualTo(!othersLeft);
        assertThat(choice.because().passedOver())
                .extracting(Explanation.PassedOver::id)
                .doesNotContain(chosen(choice))
                .doesNotHaveDuplicates();
    }

    private static List<Candidate> randomCandidates(Random random) {
        List<Candidate> candidates = new ArrayList<>();
        int size = random.nextInt(8);
        for (int i = 0; i < size; i++) {
            UUID person = id(1 + random.nextInt(6));
            boolean standsIn = i > 0 && random.nextInt(3) == 0;
            Candidate.Role role = standsIn ? STAND_IN : ROLES.get(random.nextInt(ROLES.size()));
            UUID standInFor = standsIn ? candidates.get(i - 1).person().id() : null;
            String area = random.nextBoolean() ? "rockanje" : null;
            candidates.add(new Candidate(role, area, standInFor, person(person, randomReachability(random))));
        }
        return candidates;
    }

    private static Reachability randomReachability(Random random) {
        return switch (random.nextInt(5)) {
            case 0 -> REACHABLE;
            case 1 -> UNKNOWN;
            case 2 -> new Reachability(Reachability.State.BUSY, NOW.plusSeconds(600), null, "x", "x", NOW);
            case 3 -> new Reachability(Reachability.State.AWAY, null, null, "ABSENT", "x", NOW);
            default -> back(NOW.plus(Duration.ofHours(random.nextInt(72))));
        };
    }

    private static RoutePolicy.Situation randomSituation(Random random) {
        Set<UUID> declined = new HashSet<>();
        Map<UUID, Integer> load = new HashMap<>();
        for (int i = 1; i <= 6; i++) {
            if (random.nextInt(4) == 0) {
                declined.add(id(i));
            }
            load.put(id(i), random.nextInt(5));
        }
        UUID owner = random.nextBoolean() ? id(1 + random.nextInt(6)) : null;
        return new RoutePolicy.Situation(PROMISE, owner, declined, load);
    }

    private static RoutePolicy.Choice choose(Candidate... candidates) {
        return choose(new RoutePolicy.Situation(PROMISE, null, Set.of(), Map.of()), candidates);
    }

    private static RoutePolicy.Choice choose(RoutePolicy.Situation situation, Candidate... candidates) {
        return RoutePolicy.choose(topic(List.of(candidates)), situation).orElseThrow();
    }

    private static UUID chosen(RoutePolicy.Choice choice) {
        return choice.chosen().person().id();
    }

    private static TopicMatch topic(List<Candidate> candidates) {
        TopicCard card = new TopicCard("boom-kappen", "Boom kappen", null, null, true, 16);
        return new TopicMatch(card, 1, 0.9, List.of("boom"), null, candidates, null);
    }

    private static Candidate candidate(Candidate.Role role, UUID id, Reachability reachability) {
        return new Candidate(role, null, null, person(id, reachability));
    }

    private static Candidate standIn(UUID id, @Nullable UUID principal, Reachability reachability) {
        return new Candidate(STAND_IN, null, principal, person(id, reachability));
    }

    private static Candidate lead(UUID id, Reachability reachability) {
        return candidate(TEAM_LEAD, id, reachability);
    }

    private static PersonCard person(UUID id, Reachability reachability) {
        String name = "Person " + id.getLeastSignificantBits() % 100;
        return new PersonCard(id, name, null, null, null, null, null, null, null, null, reachability, null);
    }

    private static Reachability back(Instant backAt) {
        return new Reachability(Reachability.State.BACK, null, backAt, "OUTSIDE_WORKING_HOURS", "STAFF_DIRECTORY", NOW);
    }

    private static UUID id(int number) {
        return new UUID(0, number);
    }
}
