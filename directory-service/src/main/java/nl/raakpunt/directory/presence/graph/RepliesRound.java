package nl.raakpunt.directory.presence.graph;

import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.AbsenceStore;
import nl.raakpunt.directory.presence.AbsenceStore.Origin;
import nl.raakpunt.directory.presence.AbsenceStore.Period;
import nl.raakpunt.directory.presence.PublicWords;
import nl.raakpunt.directory.presence.Rounds;
import nl.raakpunt.directory.presence.SourceFailure;
import nl.raakpunt.directory.presence.graph.AutomaticReplies.Forbidden;
import nl.raakpunt.directory.presence.graph.AutomaticReplies.NoMailbox;
import nl.raakpunt.directory.presence.graph.AutomaticReplies.Read;
import nl.raakpunt.directory.presence.graph.GraphPeople.GraphUser;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Reads the automatic replies of everybody now and then, a few at a time; one instance does it for all. */
class RepliesRound {

    private static final Logger log = LoggerFactory.getLogger(RepliesRound.class);
    private static final String NAME = "graph-replies";
    private static final int PAGE = 300;
    private static final Duration AFTER_TROUBLE = Duration.ofMinutes(1);

    private final GraphApi graph;
    private final GraphPeople people;
    private final StaffNames names;
    private final AbsenceStore absences;
    private final Rounds rounds;
    private final GraphSettings settings;
    private final Clock clock;

    RepliesRound(
            GraphApi graph,
            GraphPeople people,
            StaffNames names,
            AbsenceStore absences,
            Rounds rounds,
            GraphSettings settings,
            Clock clock) {
        this.graph = graph;
        this.people = people;
        this.names = names;
        this.absences = absences;
        this.rounds = rounds;
        this.settings = settings;
        this.clock = clock;
    }

    /** Makes the round when it is due and nobody else does. */
    // Not with a delay: those share one thread, and a round takes minutes.
    @Scheduled(fixedRateString = "PT20S", initialDelayString = "PT10S")
    void runWhenDue() {
        if (!rounds.claim(NAME, clock.instant(), settings.repliesEvery())) {
            return;
        }
        try {
            names.everybody(PAGE, page -> readPage(page));
        } catch (RoundBroken broken) {
            log.warn("Automatic replies are not all read: {}", broken.getMessage());
            rounds.again(NAME, clock.instant().plus(AFTER_TROUBLE));
        }
    }

    private void readPage(Map<PersonId, String> page) {
        rounds.again(NAME, clock.instant().plus(settings.repliesEvery()));
        Queue<Reading> readings = new ConcurrentLinkedQueue<>();
        Optional<RoundBroken> broken = people.find(page.keySet())
                .flatMapMany(found -> Flux.fromIterable(found.said().entrySet())
                        .flatMap(
                                user -> Mono.justOrEmpty(user.getValue().value())
                                        .flatMap(one -> read(user.getKey(), one)),
                                atOnce()))
                .doOnNext(readings::add)
                .then(Mono.<RoundBroken>empty())
                .onErrorResume(RoundBroken.class, Mono::just)
                .blockOptional();
        keep(readings);
        broken.ifPresent(RepliesRound::stop);
        noteWhenForbidden(readings);
    }

    /** One at a time while it is being found out whether it works again. */
    private int atOnce() {
        return graph.watch(Permission.REPLIES).downSince() == null ? GraphApi.REPLIES_AT_ONCE : 1;
    }

    /** One mailbox that fails is passed over; the round stops when there is no use in asking for others. */
    private Mono<Reading> read(PersonId person, GraphUser user) {
        return graph.automaticReplies(user.id())
                .map(replies -> new Reading(person, replies))
                .onErrorResume(SourceFailure.class, failure -> switch (failure.kind()) {
                    case ASKED_TO_WAIT, REFUSED -> Mono.error(new RoundBroken(failure));
                    case UNREACHABLE, TOO_SLOW, BROKEN_ANSWER -> Mono.empty();
                })
                .onErrorMap(CallNotPermittedException.class, RoundBroken::new);
    }

    private static void stop(RoundBroken broken) {
        throw broken;
    }

    private void keep(Collection<Reading> readings) {
        Instant now = clock.instant();
        Map<PersonId, List<Period>> said = new HashMap<>();
        for (Reading reading : readings) {
            switch (reading.replies()) {
                case Read read -> said.put(reading.person(), read.absence());
                case NoMailbox gone -> said.put(reading.person(), List.of());
                // Not knowing is no reason to forget what was known.
                case Forbidden closed -> {}
            }
        }
        absences.replace(Origin.AUTOMATIC_REPLY, said, now);
    }

    /** Access may be limited to some mailboxes; only when all are closed a permission is missing. */
    private void noteWhenForbidden(Collection<Reading> readings) {
        boolean allClosed =
                !readings.isEmpty() && readings.stream().allMatch(reading -> reading.replies() instanceof Forbidden);
        if (allClosed) {
            SourceFailure refused = SourceFailure.paused(
                    SourceFailure.Kind.REFUSED,
                    settings.repliesEvery(),
                    PublicWords.text("failure.graph.permission", Permission.REPLIES.scope()),
                    null);
            graph.note(Permission.REPLIES, refused);
            throw new RoundBroken(refused);
        }
    }

    private record Reading(PersonId person, AutomaticReplies replies) {}

    /** The rest of the round makes no sense now. */
    private static final class RoundBroken extends RuntimeException {

        RoundBroken(Throwable cause) {
            super(String.valueOf(cause.getMessage()), cause);
        }
    }
}
