package nl.raakpunt.routing.directory;

import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/** Asks directory-service for figures of teams over HTTP; callers block, on virtual threads. */
@Component
class TeamFiguresClient implements TeamFigures {

    private final WebClient web;
    private final StaffSyncGuard guard;
    private final Clock clock;

    TeamFiguresClient(WebClient directoryWebClient, StaffSyncGuard guard, Clock clock) {
        this.web = directoryWebClient;
        this.guard = guard;
        this.clock = clock;
    }

    @Override
    public Reply<Reachable> reachability(String team, int days) {
        try {
            Reachable figures = guard.protect(web.get()
                            .uri("/v1/teams/{team}/reachability-figures?days={days}", team, days)
                            .retrieve()
                            .bodyToMono(Reachable.class))
                    .block();
            return figures == null
                    ? new Reply.Unavailable<>(clock.instant(), Reply.Reason.BROKEN_ANSWER)
                    : new Reply.Found<>(figures, clock.instant(), false);
        } catch (RuntimeException failure) {
            return new Reply.Unavailable<>(clock.instant(), Failures.reason(failure));
        }
    }
}
