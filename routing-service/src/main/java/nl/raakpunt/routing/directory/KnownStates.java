package nl.raakpunt.routing.directory;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is known of who can be reached, in bounded memory. Fresh states save calls when many pages ask the same at once; old ones
 * help out when there is no other. What changed while it was being read is not fresh.
 */
@Component
class KnownStates {

    private static final int MOST_PEOPLE = 20_000;
    private static final Duration KEPT = Duration.ofHours(12);
    /** While changes are not followed only what is asked for in the same moment is the same. */
    private static final Duration FRESH_UNFOLLOWED = Duration.ofSeconds(1);

    private static final int READ_AT_ONCE = 4;
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Cache<UUID, Kept> kept = Caffeine.newBuilder()
            .maximumSize(MOST_PEOPLE)
            .expireAfterWrite(KEPT)
            .build();
    private final Cache<UUID, Long> changed;
    private final AtomicLong moments = new AtomicLong();
    private final Semaphore reading = new Semaphore(READ_AT_ONCE);
    private final SignOfLife life;
    private final Duration freshFor;
    private final Clock clock;
    private volatile long anybodyChanged;
    private volatile boolean followed;

    private record Kept(PersonReachability state, Instant readAt, long moment) {}

    KnownStates(SignOfLife life, DirectorySettings settings, Clock clock) {
        this.life = life;
        this.freshFor = settings.follow().fresh();
        this.clock = clock;
        this.changed = Caffeine.newBuilder()
                .maximumSize(10L * MOST_PEOPLE)
                .expireAfterWrite(freshFor.multipliedBy(2))
                .build();
    }

    /** What is fresh, and what is read of the others in one call. */
    List<KnownState> of(Collection<UUID> ids, Function<Collection<UUID>, Reply<List<PersonReachability>>> read) {
        Set<UUID> people = new LinkedHashSet<>(ids);
        if (!missing(people).isEmpty()) {
            readMissing(people, read);
        }
        return people.stream().flatMap(person -> known(person).stream()).toList();
    }

    /** To be taken before reading, so that what changes meanwhile is not taken for fresh. */
    long moment() {
        return moments.get();
    }

    void keep(Collection<PersonReachability> states, Instant readAt, long moment) {
        states.forEach(state -> kept.asMap()
                .merge(
                        state.id(),
                        new Kept(state, readAt, moment),
                        (old, young) -> old.moment() > young.moment() ? old : young));
    }

    /** It may be another one now whether they can be reached; of nobody named, anybody. */
    void forget(Set<UUID> people) {
        long now = moments.incrementAndGet();
        if (people.isEmpty()) {
            anybodyChanged = now;
        }
        people.forEach(person -> changed.put(person, now));
    }

    /** These people, and everybody beside whose state one of them is shown to stand in. */
    Set<UUID> shownWith(Set<UUID> people) {
        Set<UUID> all = new HashSet<>(people);
        kept.asMap().values().stream().map(Kept::state).forEach(state -> {
            StandIn standIn = state.standIn();
            if (standIn != null && people.contains(standIn.id())) {
                all.add(state.id());
            }
        });
        return all;
    }

    /** Whether changes are told, so that what is not told of is still so. */
    void follow(boolean yes) {
        followed = yes;
    }

    private void readMissing(Set<UUID> people, Function<Collection<UUID>, Reply<List<PersonReachability>>> read) {
        // Many pages ask the same when somebody's state changes: the first few read, the others find it read.
        if (!entered()) {
            return;
        }
        try {
            Set<UUID> missing = missing(people);
            long before = moment();
            if (!missing.isEmpty() && read.apply(missing) instanceof Reply.Found<List<PersonReachability>> found) {
                keep(found.value(), found.readAt(), before);
            }
        } finally {
            reading.release();
        }
    }

    private boolean entered() {
        try {
            return reading.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private Set<UUID> missing(Set<UUID> people) {
        Set<UUID> missing = new LinkedHashSet<>(people);
        missing.removeIf(person -> isFresh(kept.getIfPresent(person)));
        return missing;
    }

    private Optional<KnownState> known(UUID person) {
        Kept last = kept.getIfPresent(person);
        return Optional.ofNullable(last).map(found -> new KnownState(found.state(), found.readAt(), !isFresh(found)));
    }

    private boolean isFresh(@Nullable Kept known) {
        if (known == null) {
            return false;
        }
        Instant now = clock.instant();
        Instant end = known.readAt().plus(isFollowed() ? freshFor : FRESH_UNFOLLOWED);
        return now.isBefore(end)
                && holds(known.state().reachability(), now)
                && known.moment() >= anybodyChanged
                && !changedAfter(known.state().id(), known.moment())
                && isFreshStandIn(known, now);
    }

    /** A stream of a directory-service that hangs is still there, and tells nothing. */
    private boolean isFollowed() {
        return followed && !life.isSilent();
    }

    private boolean isFreshStandIn(Kept known, Instant now) {
        StandIn standIn = known.state().standIn();
        return standIn == null || (holds(standIn.reachability(), now) && !changedAfter(standIn.id(), known.moment()));
    }

    private boolean changedAfter(UUID person, long moment) {
        Long last = changed.getIfPresent(person);
        return last != null && last > moment;
    }

    private static boolean holds(Reachability state, Instant now) {
        return state.holdsUntil() == null || now.isBefore(state.holdsUntil());
    }
}
