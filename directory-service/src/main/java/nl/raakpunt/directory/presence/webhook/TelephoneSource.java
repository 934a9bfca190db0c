package nl.raakpunt.directory.presence.webhook;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.availability.Claim;
import nl.raakpunt.directory.availability.ClaimSource;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.SourceFailure;
import nl.raakpunt.directory.presence.SourceGuard;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What telephones do, as telephone systems told last. */
class TelephoneSource implements ClaimSource {

    private final TelephoneTables tables;
    private final TelephoneSilence silence;
    private final SourceGuard guard;
    private final Duration patience;

    TelephoneSource(TelephoneTables tables, TelephoneSilence silence, SourceGuard guard, Duration patience) {
        this.tables = tables;
        this.silence = silence;
        this.guard = guard;
        this.patience = patience;
    }

    private record Answer(List<Claim> claims, Optional<String> missing) {}

    @Override
    public boolean holdsEverybody() {
        return true;
    }

    @Override
    public Told about(Collection<PersonId> people, Instant now) {
        Answer answer = guard.protect(Mono.fromCallable(() -> read(people, now))
                        .subscribeOn(Schedulers.boundedElastic())
                        .onErrorMap(TelephoneSource::isDatabase, TelephoneSource::unreachable))
                .onErrorResume(
                        failure -> failure instanceof SourceFailure
                                || failure instanceof CallNotPermittedException
                                || failure instanceof BulkheadFullException,
                        failure -> Mono.empty())
                .blockOptional(patience)
                .orElseGet(() -> new Answer(List.of(), Optional.of(guard.watch().missing())));
        return new Told(answer.claims(), answer.missing().orElse(null));
    }

    private Answer read(Collection<PersonId> people, Instant now) {
        Optional<Instant> heard = tables.lastHeard();
        List<Claim> claims = tables.claims(people).stream()
                .map(claim -> heard.map(at -> OngoingCall.confirmed(claim, at)).orElse(claim))
                .toList();
        return new Answer(claims, silence.words(heard, now));
    }

    private static boolean isDatabase(Throwable failure) {
        return failure instanceof DataAccessException || failure instanceof TransactionException;
    }

    private static SourceFailure unreachable(@Nullable Throwable failure) {
        return SourceFailure.of(SourceFailure.Kind.UNREACHABLE, failure);
    }
}
