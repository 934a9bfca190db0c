package nl.raakpunt.directory.presence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import nl.raakpunt.directory.fixture.MovableClock;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.LastSaid.Asked;
import nl.raakpunt.directory.presence.LastSaid.Entry;
import nl.raakpunt.directory.presence.LastSaid.Known;
import nl.raakpunt.directory.presence.LastSaid.Said;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;

/** Tests for {@link LastSaid}. */
class LastSaidTests {

    private static final Instant MONDAY = Instant.parse("2026-11-23T09:00:00Z");
    private static final PersonId ANNE = new PersonId(new UUID(0, 1));
    private static final PersonId BART = new PersonId(new UUID(0, 2));

    private final MovableClock clock = MovableClock.at(MONDAY);
    private final LastSaid<String> memory = new LastSaid<>(Duration.ofMinutes(1), Duration.ofMinutes(15), 1000, clock);

    @Test
    void whoeverAsksMeanwhileWaitsForTheSameAnswer() {
        Sinks.Many<Entry<String>> source = Sinks.many().unicast().onBackpressureBuffer();
        AtomicInteger loads = new AtomicInteger();
        Asked<String> first = memory.ask(List.of(ANNE), people -> {
            loads.incrementAndGet();
            return source.asFlux();
        });
        Asked<String> second = memory.ask(List.of(ANNE), people -> {
            loads.incrementAndGet();
            return Flux.empty();
        });
        assertThat(first.all()).isNotDone();
        assertThat(second.soFar().complete()).isFalse();

        source.tryEmitNext(said(ANNE, "free")).orThrow();
        source.tryEmitComplete().orThrow();
        assertThat(first.all().join()).isEqualTo(second.all().join());
        assertThat(second.all().join().said()).containsEntry(ANNE, new Said<>(Optional.of("free"), MONDAY));
        assertThat(loads).hasValue(1);
    }

    @Test
    void whoeverListensHearsOfWhomSomethingElseIsSaid() {
        List<PersonId> heard = new ArrayList<>();
        memory.telling(text -> text.charAt(0), heard::add);
        memory.ask(List.of(ANNE, BART), people -> Flux.just(said(ANNE, "free"), said(BART, "free")));
        clock.pass(Duration.ofMinutes(1));
        memory.ask(List.of(ANNE, BART), people -> Flux.just(said(ANNE, "busy"), said(BART, "free until 3")));
        assertThat(heard).containsExactly(ANNE);
    }

    @Test
    void onlyThoseOfWhomNothingFreshIsKnownAreAskedAbout() {
        memory.ask(List.of(ANNE), people -> Flux.just(said(ANNE, "free")));
        Known<String> known = memory.ask(List.of(ANNE, BART), people -> {
                    assertThat(people).isEqualTo(Set.of(BART));
                    return Flux.just(said(BART, "busy"));
                })
                .all()
                .join();
        assertThat(known.complete()).isTrue();
        assertThat(known.said()).containsOnlyKeys(ANNE, BART);
    }

    @Test
    void aFailureLeavesWhatWasSaidAndTheNextOneAsksAgain() {
        memory.ask(List.of(ANNE), people -> Flux.just(said(ANNE, "free")));
        clock.pass(Duration.ofMinutes(1));
        Known<String> failed = memory.ask(List.of(ANNE), people -> Flux.error(new IllegalStateException("down")))
                .all()
                .join();
        assertThat(failed.complete()).isFalse();
        assertThat(failed.said()).containsEntry(ANNE, new Said<>(Optional.of("free"), MONDAY));

        Known<String> again = memory.ask(List.of(ANNE), people -> Flux.just(said(ANNE, "busy")))
                .all()
                .join();
        assertThat(again.complete()).isTrue();
        assertThat(again.said()).containsEntry(ANNE, new Said<>(Optional.of("busy"), clock.instant()));
    }

    @Test
    void whatIsTooOldIsForgotten() {
        memory.ask(List.of(ANNE), people -> Flux.just(said(ANNE, "free")));
        clock.pass(Duration.ofMinutes(15));
        assertThat(memory.ask(List.of(ANNE), people -> Flux.empty())
                        .all()
                        .join()
                        .said())
                .isEmpty();
    }

    @Test
    void tenThousandPeopleTakeTheRoomOfAThousand() {
        List<PersonId> crowd = Stream.iterate(0, i -> i + 1)
                .limit(10_000)
                .map(i -> new PersonId(new UUID(1, i)))
                .toList();
        for (PersonId person : crowd) {
            memory.ask(List.of(person), people -> Flux.just(said(person, "free")));
        }
        assertThat(memory.size()).isLessThanOrEqualTo(1000);
    }

    private static Entry<String> said(PersonId person, String what) {
        return new Entry<>(person, Optional.of(what));
    }
}
