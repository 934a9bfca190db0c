package nl.raakpunt.routing.directory;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Tests for {@link KnownStates}: one reading for everybody shown, and never an old state as a fresh one. */
class KnownStatesTests {

    private static final Instant NOW = Instant.parse("2026-11-24T09:00:00Z");

    private final CircuitBreakerRegistry breakers = CircuitBreakerRegistry.ofDefaults();
    private final KnownStates states =
            new KnownStates(SignOfLifeTests.life(breakers, settings()), settings(), Clock.fixed(NOW, ZoneOffset.UTC));
    private final List<Collection<UUID>> readings = new ArrayList<>();
    private boolean down;

    @Test
    void fiftyPeopleAreReadAtOnceAndNotAgainWhileNothingChanges() {
        states.follow(true);
        List<UUID> people = Stream.generate(UUID::randomUUID).limit(50).toList();
        assertThat(ask(people)).hasSize(50).noneMatch(KnownState::stale);
        assertThat(ask(people)).hasSize(50);
        assertThat(readings).hasSize(1);
    }

    @Test
    void onlyWhoChangedIsReadAgain() {
        states.follow(true);
        UUID sanne = UUID.randomUUID();
        UUID karim = UUID.randomUUID();
        ask(List.of(sanne, karim));
        states.forget(Set.of(sanne));
        ask(List.of(sanne, karim));
        assertThat(readings.getLast()).containsExactly(sanne);
        states.forget(Set.of());
        ask(List.of(sanne, karim));
        assertThat(readings.getLast()).containsExactlyInAnyOrder(sanne, karim);
    }

    @Test
    void whatChangesWhileItIsReadIsNotFresh() {
        states.follow(true);
        UUID sanne = UUID.randomUUID();
        states.of(List.of(sanne), people -> {
            states.forget(Set.of(sanne));
            return read(people);
        });
        ask(List.of(sanne));
        assertThat(readings).hasSize(2);
    }

    @Test
    void whenNobodyCanBeAskedTheLastKnownIsGivenAsSuch() {
        states.follow(true);
        UUID sanne = UUID.randomUUID();
        ask(List.of(sanne));
        states.forget(Set.of(sanne));
        down = true;
        assertThat(ask(List.of(sanne, UUID.randomUUID())))
                .singleElement()
                .satisfies(state -> assertThat(state.stale()).isTrue());
    }

    @Test
    void whileTheDirectoryIsSilentNothingIsFreshThoughItsStreamIsStillThere() {
        states.follow(true);
        UUID sanne = UUID.randomUUID();
        states.keep(List.of(reachable(sanne)), NOW.minusSeconds(5), states.moment());
        assertThat(ask(List.of(sanne))).noneMatch(KnownState::stale);

        breakers.circuitBreaker("directory-life").transitionToOpenState();
        down = true;

        assertThat(ask(List.of(sanne)))
                .singleElement()
                .satisfies(state -> assertThat(state.stale()).isTrue());
    }

    @Test
    void whoeverIsShownWithAStandInChangesWhenTheStandInDoes() {
        UUID karim = UUID.randomUUID();
        PersonReachability sanne = away(karim);
        PersonReachability other = away(UUID.randomUUID());
        states.keep(List.of(sanne, other), NOW, states.moment());
        assertThat(states.shownWith(Set.of(karim))).containsExactlyInAnyOrder(karim, sanne.id());
    }

    private static PersonReachability away(UUID standIn) {
        Reachability reachable = reachable(standIn).reachability();
        return new PersonReachability(
                UUID.randomUUID(), "Sanne", reachable, new StandIn(standIn, "Karim", reachable, "NAMED"));
    }

    private List<KnownState> ask(List<UUID> people) {
        return states.of(people, this::read);
    }

    private Reply<List<PersonReachability>> read(Collection<UUID> people) {
        readings.add(List.copyOf(people));
        return down
                ? new Reply.Unavailable<>(NOW, Reply.Reason.DOWN)
                : new Reply.Found<>(
                        people.stream().map(KnownStatesTests::reachable).toList(), NOW, false);
    }

    private static PersonReachability reachable(UUID person) {
        return new PersonReachability(
                person,
                "Sanne",
                new Reachability(
                        Reachability.State.REACHABLE, null, null, "WITHIN_WORKING_HOURS", "STAFF_DIRECTORY", NOW),
                null);
    }

    private static DirectorySettings settings() {
        return new DirectorySettings(
                URI.create("http://localhost"),
                "",
                "",
                Duration.ofSeconds(1),
                Duration.ofMillis(700),
                Duration.ofMinutes(1),
                Duration.ofSeconds(2),
                Duration.ofHours(1),
                new DirectorySettings.Follow(
                        Duration.ofSeconds(30),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30)));
    }
}
