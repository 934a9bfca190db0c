package nl.raakpunt.directory.presence.graph;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import io.github.resilience4j.ratelimiter.RequestNotPermitted;
import io.github.resilience4j.reactor.ratelimiter.operator.RateLimiterOperator;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.presence.Limits;
import nl.raakpunt.directory.presence.SourceFailure;
import nl.raakpunt.directory.presence.SourceFailure.Kind;
import nl.raakpunt.directory.presence.SourceGuard;
import nl.raakpunt.directory.presence.SourceGuards;
import nl.raakpunt.directory.presence.SourceWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The calls to Microsoft Graph v1.0, within its documented sizes; each fails with {@link SourceFailure}. */
class GraphApi {

    /** Values that {@code in} of a filter may have. */
    static final int MOST_NAMES = 15;

    /** Ids in one question for presence. */
    static final int MOST_PRESENCES = 650;

    /** Mailboxes in one question for schedules. */
    static final int MOST_SCHEDULES = 20;

    /** Outlook serves one application no more calls at once for a mailbox; here it holds for all together. */
    static final int REPLIES_AT_ONCE = 4;

    private static final int PRESENCE_AT_ONCE = 40;
    /** As documented for one application in one tenant; beyond it everybody would have to wait. */
    private static final RateLimiterConfig PRESENCE_RATE = RateLimiterConfig.custom()
            .limitForPeriod(1500)
            .limitRefreshPeriod(Duration.ofSeconds(30))
            .timeoutDuration(Duration.ZERO)
            .build();

    private static final int VIEW_MINUTES = 30;
    private static final int MOST_PAGES = 20;
    private static final Retry NEW_TOKEN = Retry.max(1)
            .filter(WebClientResponseException.Unauthorized.class::isInstance)
            .onRetryExhaustedThrow((retry, signal) -> signal.failure());

    private final WebClient http;
    private final URI base;
    private final Clock clock;
    private final RateLimiter presenceRate = RateLimiter.of("presence-graph-presence", PRESENCE_RATE);
    private final Map<Permission, SourceGuard> guards = new EnumMap<>(Permission.class);

    GraphApi(WebClient http, GraphSettings settings, SourceGuards guards, Clock clock) {
        this.http = http;
        this.base = settings.url();
        this.clock = clock;
        // Two attempts fit in the patience of a caller.
        Duration attempt = settings.patience().multipliedBy(3).dividedBy(5);
        for (Permission permission : Permission.values()) {
            int concurrent = permission == Permission.REPLIES ? REPLIES_AT_ONCE : PRESENCE_AT_ONCE;
            this.guards.put(
                    permission, guards.guard(permission.source(), new Limits(attempt, 2, concurrent, settings.rest())));
        }
    }

    /** How a part is doing. */
    SourceWatch watch(Permission permission) {
        return guard(permission).watch();
    }

    /** What is not known while a part does not answer, or while nobody can be found. */
    String missing(Permission permission) {
        Instant since = watch(permission).downSince();
        return watch(permission)
                .missing(since == null ? watch(Permission.PEOPLE).downSince() : since);
    }

    /** Leaves a part alone. */
    void note(Permission permission, SourceFailure failure) {
        guard(permission).note(failure);
    }

    /** The users of whom this attribute has one of these values, through all pages. */
    Mono<List<GraphJson.User>> users(String attribute, List<String> names) {
        String filter = names.stream()
                .map(name -> "'" + name.replace("'", "''") + "'")
                .collect(Collectors.joining(",", attribute + " in (", ")"));
        return usersPage(address -> address.path("/v1.0/users")
                        .queryParam("$filter", "{filter}")
                        .queryParam("$select", "id,mail,userPrincipalName")
                        .build(filter))
                .expand(page -> page.nextLink() == null ? Mono.empty() : nextPage(page.nextLink()))
                .take(MOST_PAGES)
                .flatMapIterable(page -> Objects.requireNonNullElse(page.value(), List.of()))
                .collectList();
    }

    /** What Teams says of the users with these ids. */
    Mono<List<GraphJson.Presence>> presences(List<String> ids) {
        return call(
                Permission.PRESENCE,
                http.post()
                        .uri("/v1.0/communications/getPresencesByUserId")
                        .bodyValue(new GraphJson.PresenceQuestion(ids))
                        .retrieve()
                        .bodyToMono(GraphJson.Presences.class)
                        .map(answer -> required(answer.value()))
                        .transformDeferred(RateLimiterOperator.of(presenceRate))
                        .onErrorMap(
                                RequestNotPermitted.class, tooMany -> SourceFailure.of(Kind.ASKED_TO_WAIT, tooMany)));
    }

    /** Free and busy times of these mailboxes, asked in the name of one of them: the first that has a mailbox. */
    Mono<List<GraphJson.Schedule>> schedules(List<String> mailboxes, Instant from, Instant until) {
        GraphJson.ScheduleQuestion question =
                new GraphJson.ScheduleQuestion(mailboxes, GraphTime.utc(from), GraphTime.utc(until), VIEW_MINUTES);
        return call(Permission.CALENDAR, askedBy(mailboxes, question));
    }

    /** The automatic replies of one user. */
    Mono<AutomaticReplies> automaticReplies(String user) {
        return call(
                Permission.REPLIES,
                http.get()
                        .uri("/v1.0/users/{user}/mailboxSettings/automaticRepliesSetting", user)
                        .retrieve()
                        .bodyToMono(GraphJson.Replies.class)
                        .map(replies -> AutomaticReplies.of(replies, clock.instant()))
                        .onErrorReturn(WebClientResponseException.NotFound.class, new AutomaticReplies.NoMailbox())
                        .onErrorReturn(WebClientResponseException.Forbidden.class, new AutomaticReplies.Forbidden()));
    }

    private Mono<List<GraphJson.Schedule>> askedBy(List<String> askers, GraphJson.ScheduleQuestion question) {
        return http.post()
                .uri("/v1.0/users/{user}/calendar/getSchedule", askers.getFirst())
                .header("Prefer", "outlook.timezone=\"UTC\"")
                .bodyValue(question)
                .retrieve()
                .bodyToMono(GraphJson.Schedules.class)
                .map(answer -> required(answer.value()))
                .onErrorResume(
                        WebClientResponseException.NotFound.class,
                        noMailbox -> askers.size() == 1
                                ? Mono.just(List.of())
                                : askedBy(askers.subList(1, askers.size()), question));
    }

    private Mono<GraphJson.Users> usersPage(Function<UriBuilder, URI> address) {
        return call(Permission.PEOPLE, http.get().uri(address).retrieve().bodyToMono(GraphJson.Users.class));
    }

    /** A page elsewhere would get our token. */
    private Mono<GraphJson.Users> nextPage(String link) {
        URI next = URI.create(link);
        if (!Objects.equals(next.getHost(), base.getHost())
                || next.getPort() != base.getPort()
                || !Objects.equals(next.getScheme(), base.getScheme())) {
            return Mono.error(SourceFailure.of(Kind.BROKEN_ANSWER, null));
        }
        return call(Permission.PEOPLE, http.get().uri(next).retrieve().bodyToMono(GraphJson.Users.class));
    }

    /** A token that was refused is forgotten, so the second attempt gets a new one. */
    private <T> Mono<T> call(Permission permission, Mono<T> call) {
        return guard(permission)
                .protect(call.retryWhen(NEW_TOKEN).onErrorMap(failure -> GraphFailures.of(failure, permission, clock)));
    }

    private SourceGuard guard(Permission permission) {
        return Objects.requireNonNull(guards.get(permission));
    }

    private static <T> List<T> required(@Nullable List<T> value) {
        if (value == null) {
            throw SourceFailure.of(Kind.BROKEN_ANSWER, null);
        }
        return value;
    }
}
