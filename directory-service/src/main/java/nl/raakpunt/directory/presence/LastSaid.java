package nl.raakpunt.directory.presence;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Function;
import nl.raakpunt.directory.person.PersonId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;

/**
 * What a source said last of each person, in bounded memory and without history. While it is fresh nobody asks again, people who are
 * being asked about already are waited for, and when no answer comes there is still what was said before, with its age.
 */
public final class LastSaid<V> {

    private final Clock clock;
    private final Duration freshFor;
    private final Cache<PersonId, CompletableFuture<Said<V>>> fresh;
    private final Cache<PersonId, Said<V>> last;
    private BiPredicate<Optional<V>, Optional<V>> same = Optional::equals;
    private Consumer<PersonId> otherwise = person -> {};

    /**
     * Remembers nothing yet.
     *
     * @param fresh how long what was said is taken without asking again
     * @param kept  how long it is kept for when the source does not answer
     * @param most  of how many people at most
     */
    public LastSaid(Duration fresh, Duration kept, int most, Clock clock) {
        this.clock = clock;
        this.freshFor = fresh;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        this.fresh = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(fresh)
                .maximumSize(most)
                .build();
        this.last = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(kept)
                .maximumSize(most)
                .build();
    }

    /**
     * Tells from now on of whom something else is said than the time before.
     *
     * @param essence what of it counts; the rest may differ from time to time
     */
    public LastSaid<V> telling(Function<V, ?> essence, Consumer<PersonId> hearer) {
        same = (before, now) -> before.map(essence).equals(now.map(essence));
        otherwise = hearer;
        return this;
    }

    /**
     * What was said of one person.
     *
     * @param value empty when the source does not know the person
     * @param at    when it was said
     */
    public record Said<V>(Optional<V> value, Instant at) {}

    /**
     * What is known of people.
     *
     * @param said     of everybody of whom something is known
     * @param complete false when of somebody nothing fresh could be had
     */
    public record Known<V>(Map<PersonId, Said<V>> said, boolean complete) {}

    /**
     * Starts asking about those of whom nothing fresh is known.
     *
     * @param load answers in any order; who is left out stays unknown and is asked about again next time
     */
    public Asked<V> ask(Collection<PersonId> people, Function<Set<PersonId>, Flux<Entry<V>>> load) {
        Map<PersonId, CompletableFuture<Said<V>>> answers = new HashMap<>();
        Map<PersonId, CompletableFuture<Said<V>>> mine = new HashMap<>();
        for (PersonId person : new LinkedHashSet<>(people)) {
            CompletableFuture<Said<V>> promise = new CompletableFuture<>();
            Optional<CompletableFuture<Said<V>>> underWay = underWay(person, promise);
            answers.put(person, underWay.orElse(promise));
            if (underWay.isEmpty()) {
                mine.put(person, promise);
            }
        }
        if (!mine.isEmpty()) {
            load(mine, load);
        }
        return new Asked<>(this, answers);
    }

    /** What was said of somebody, to keep as if it had been asked for. */
    public record Entry<V>(PersonId person, Optional<V> value) {}

    /** The last thing said, however old. */
    public @Nullable Said<V> last(PersonId person) {
        return last.getIfPresent(person);
    }

    /** Of how many people something is remembered. */
    public long size() {
        fresh.cleanUp();
        last.cleanUp();
        return Math.max(last.estimatedSize(), fresh.estimatedSize());
    }

    /** What others wait for already; when there is nothing, from now on others wait for the promise. */
    private Optional<CompletableFuture<Said<V>>> underWay(PersonId person, CompletableFuture<Said<V>> promise) {
        CompletableFuture<Said<V>> other = fresh.asMap().putIfAbsent(person, promise);
        while (other != null && !isOfUse(other)) {
            fresh.asMap().remove(person, other);
            other = fresh.asMap().putIfAbsent(person, promise);
        }
        return Optional.ofNullable(other);
    }

    /** What is old may be dropped a moment after it became so, and what failed is replaced when somebody asks again. */
    private boolean isOfUse(CompletableFuture<Said<V>> answer) {
        return switch (answer.state()) {
            case RUNNING -> true;
            case SUCCESS -> answer.resultNow().at().plus(freshFor).isAfter(clock.instant());
            case FAILED, CANCELLED -> false;
        };
    }

    private void load(
            Map<PersonId, CompletableFuture<Said<V>>> promises, Function<Set<PersonId>, Flux<Entry<V>>> load) {
        Flux.defer(() -> load.apply(Set.copyOf(promises.keySet())))
                .subscribe(
                        entry -> keep(promises, entry),
                        failure -> promises.values().forEach(promise -> promise.completeExceptionally(failure)),
                        () -> promises.values().forEach(promise -> promise.completeExceptionally(new NothingSaid())));
    }

    private void keep(Map<PersonId, CompletableFuture<Said<V>>> promises, Entry<V> entry) {
        CompletableFuture<Said<V>> promise = promises.get(entry.person());
        if (promise != null) {
            Said<V> said = new Said<>(entry.value(), clock.instant());
            Said<V> before = last.getIfPresent(entry.person());
            last.put(entry.person(), said);
            promise.complete(said);
            if (before != null && !same.test(before.value(), said.value())) {
                otherwise.accept(entry.person());
            }
        }
    }

    /** The source left somebody out. */
    private static final class NothingSaid extends RuntimeException {

        NothingSaid() {
            super("The source said nothing of this person", null, false, false);
        }
    }

    /** Questions that are under way. */
    public static final class Asked<V> {

        private final LastSaid<V> memory;
        private final Map<PersonId, CompletableFuture<Said<V>>> answers;

        private Asked(LastSaid<V> memory, Map<PersonId, CompletableFuture<Said<V>>> answers) {
            this.memory = memory;
            this.answers = answers;
        }

        /** Completes, never with a failure, when every answer is there or has failed. */
        public CompletableFuture<Known<V>> all() {
            List<CompletableFuture<Said<V>>> each = List.copyOf(answers.values());
            return CompletableFuture.allOf(each.toArray(CompletableFuture[]::new))
                    .handle((done, failure) -> soFar());
        }

        /** What is known now: what was answered in time, and for the others what was said last. */
        public Known<V> soFar() {
            Map<PersonId, Said<V>> said = new HashMap<>();
            boolean complete = true;
            for (Map.Entry<PersonId, CompletableFuture<Said<V>>> answer : answers.entrySet()) {
                boolean answered = answer.getValue().state() == Future.State.SUCCESS;
                Said<V> known = answered ? answer.getValue().resultNow() : memory.last(answer.getKey());
                complete &= answered;
                if (known != null) {
                    said.put(answer.getKey(), known);
                }
            }
            return new Known<>(said, complete);
        }
    }
}
