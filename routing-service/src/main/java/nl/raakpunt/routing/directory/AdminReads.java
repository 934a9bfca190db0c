package nl.raakpunt.routing.directory;

import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Waits for an answer to managers and administrators, and tells the ways apart in which there is none. */
@Component
class AdminReads {

    private static final Logger LOG = LoggerFactory.getLogger(AdminReads.class);

    private final StaffSyncGuard guard;
    private final Clock clock;

    AdminReads(StaffSyncGuard guard, Clock clock) {
        this.guard = guard;
        this.clock = clock;
    }

    <T> Reply<T> ask(Mono<T> call) {
        try {
            T value = guard.protect(call).block();
            return value == null
                    ? new Reply.Unavailable<>(clock.instant(), Reply.Reason.BROKEN_ANSWER)
                    : new Reply.Found<>(value, clock.instant(), false);
        } catch (WebClientResponseException.NotFound _) {
            return new Reply.Absent<>();
        } catch (RuntimeException failure) {
            Reply.Reason reason = Failures.reason(failure);
            LOG.warn("directory-service gives a manager or administrator no usable answer: {}", reason);
            return new Reply.Unavailable<>(clock.instant(), reason);
        }
    }
}
