package nl.raakpunt.routing.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/** Asks directory-service over HTTP when colleagues work. */
@Component
class RosterClient implements Rosters {

    private final WebClient web;
    private final DirectoryGuard guard;
    private final Clock clock;

    RosterClient(WebClient directoryWebClient, DirectoryGuard guard, Clock clock) {
        this.web = directoryWebClient;
        this.guard = guard;
        this.clock = clock;
    }

    private record LookUpHours(List<UUID> ids, LocalDate firstDay, LocalDate lastDay) {}

    private record Hours(@Nullable List<PersonHours> people) {}

    @Override
    public Reply<List<PersonHours>> hours(Collection<UUID> ids, LocalDate firstDay, LocalDate lastDay) {
        try {
            Hours hours = guard.protect(web.post()
                            .uri("/v1/reachability/_hours")
                            .bodyValue(new LookUpHours(List.copyOf(ids), firstDay, lastDay))
                            .retrieve()
                            .bodyToMono(Hours.class))
                    .block();
            return hours == null || hours.people() == null
                    ? new Reply.Unavailable<>(clock.instant(), Reply.Reason.BROKEN_ANSWER)
                    : new Reply.Found<>(hours.people(), clock.instant(), false);
        } catch (RuntimeException failure) {
            return new Reply.Unavailable<>(clock.instant(), Failures.reason(failure));
        }
    }
}
