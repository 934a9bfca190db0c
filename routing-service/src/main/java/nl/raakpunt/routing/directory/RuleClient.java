package nl.raakpunt.routing.directory;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Asks directory-service for the rules over HTTP; callers block, on virtual threads. */
@Component
class RuleClient implements RuleDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(RuleClient.class);
    private static final String RULES = "/v1/routing-rules";

    private final WebClient web;
    private final StaffSyncGuard guard;
    private final Clock clock;

    RuleClient(WebClient staffSyncWebClient, StaffSyncGuard guard, Clock clock) {
        this.web = staffSyncWebClient;
        this.guard = guard;
        this.clock = clock;
    }

    private record Draft(List<RoutingRule> rules, List<RulePreview.Asked> questions) {}

    private record Previews(List<RulePreview> questions) {}

    private record Wanted(long version, List<RoutingRule> rules) {}

    private record Problem(List<FieldError> errors) {}

    private record FieldError(String field, String message) {}

    @Override
    public Reply<RuleSet> rules() {
        return ask(web.get().uri(RULES).retrieve().bodyToMono(RuleSet.class));
    }

    @Override
    public Reply<List<RulePreview>> preview(List<RoutingRule> rules, List<RulePreview.Asked> questions) {
        return ask(web.post()
                .uri(RULES + "/_preview")
                .bodyValue(new Draft(rules, questions))
                .retrieve()
                .bodyToMono(Previews.class)
                .map(Previews::questions));
    }

    @Override
    public Saved save(long version, List<RoutingRule> rules, UUID actor) {
        try {
            guard.protect(web.put()
                            .uri(uri ->
                                    uri.path(RULES).queryParam("actor", actor).build())
                            .bodyValue(new Wanted(version, rules))
                            .retrieve()
                            .toBodilessEntity())
                    .block();
            return new Saved.Done();
        } catch (WebClientResponseException refused) {
            return refused(refused);
        } catch (RuntimeException failure) {
            LOG.warn("The rules could not be kept: {}", Failures.reason(failure));
            return new Saved.NoAnswer();
        }
    }

    private static Saved refused(WebClientResponseException refused) {
        if (refused.getStatusCode() == HttpStatus.CONFLICT) {
            return new Saved.Conflict();
        }
        if (refused.getStatusCode() == HttpStatus.BAD_REQUEST) {
            Problem problem = refused.getResponseBodyAs(Problem.class);
            return new Saved.Refused(
                    problem == null
                            ? List.of()
                            : problem.errors().stream().map(FieldError::message).toList());
        }
        LOG.warn("The rules could not be kept: {}", refused.getStatusCode());
        return new Saved.NoAnswer();
    }

    private <T> Reply<T> ask(Mono<T> call) {
        try {
            T value = guard.protect(call).block();
            return value == null
                    ? new Reply.Unavailable<>(clock.instant(), Reply.Reason.BROKEN_ANSWER)
                    : new Reply.Found<>(value, clock.instant(), false);
        } catch (RuntimeException failure) {
            return new Reply.Unavailable<>(clock.instant(), Failures.reason(failure));
        }
    }
}
