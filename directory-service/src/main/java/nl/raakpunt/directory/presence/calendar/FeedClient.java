package nl.raakpunt.directory.presence.calendar;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import nl.raakpunt.directory.presence.Limits;
import nl.raakpunt.directory.presence.PublicWords;
import nl.raakpunt.directory.presence.RetryAfter;
import nl.raakpunt.directory.presence.SourceFailure;
import nl.raakpunt.directory.presence.SourceFailure.Kind;
import nl.raakpunt.directory.presence.SourceGuard;
import nl.raakpunt.directory.presence.SourceGuards;
import nl.raakpunt.directory.presence.SourceWatch;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;

/** Reads calendars over HTTP, only when they changed, never from elsewhere, and never a large one. */
class FeedClient {

    private static final String NAME = "calendar";
    private static final Duration UNTIL_SET_RIGHT = Duration.ofMinutes(15);
    private static final Duration BACK = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(15);
    /** Recurrences worked out earlier than this do not reach far enough ahead any more. */
    private static final Duration GOOD_FOR = Duration.ofHours(12);

    private final WebClient http;
    private final SourceGuard guard;
    private final Clock clock;

    FeedClient(CalendarSettings settings, SourceGuards guards, Clock clock) {
        this.http = client(settings);
        this.guard = guards.guard(
                NAME,
                new Limits(
                        settings.patience().multipliedBy(3).dividedBy(5),
                        2,
                        4 * settings.concurrent(),
                        settings.rest()));
        this.clock = clock;
    }

    /** How the server is doing. */
    SourceWatch watch() {
        return guard.watch();
    }

    /** The calendar as it is now; empty when there is none. Fails with {@link SourceFailure}. */
    Mono<Optional<Feed>> read(URI address, @Nullable Feed before) {
        Feed known = before != null && before.workedOutAt().plus(GOOD_FOR).isAfter(clock.instant()) ? before : null;
        return guard.protect(http.get()
                .uri(address)
                .headers(headers -> ask(headers, known))
                .exchangeToMono(answer -> read(answer, known))
                .onErrorMap(WebClientRequestException.class, lost -> SourceFailure.of(Kind.UNREACHABLE, lost))
                .onErrorResume(
                        failure -> failure instanceof UnreadableCalendarException
                                || failure instanceof DataBufferLimitException,
                        failure -> Mono.just(Optional.of(unreadable(before)))));
    }

    private static void ask(HttpHeaders headers, @Nullable Feed known) {
        headers.set(HttpHeaders.ACCEPT, "text/calendar");
        if (known != null && known.etag() != null) {
            headers.set(HttpHeaders.IF_NONE_MATCH, known.etag());
        } else if (known != null && known.lastModified() != null) {
            headers.set(HttpHeaders.IF_MODIFIED_SINCE, known.lastModified());
        }
    }

    private Mono<Optional<Feed>> read(ClientResponse answer, @Nullable Feed known) {
        int status = answer.statusCode().value();
        if (status == HttpStatus.OK.value()) {
            return answer.bodyToMono(String.class)
                    .defaultIfEmpty("")
                    .publishOn(Schedulers.boundedElastic())
                    .map(text -> Optional.of(feed(text, answer.headers().asHttpHeaders())));
        }
        return answer.releaseBody().then(Mono.defer(() -> withoutBody(status, answer, known)));
    }

    private Mono<Optional<Feed>> withoutBody(int status, ClientResponse answer, @Nullable Feed known) {
        return switch (status) {
            case 304 ->
                known == null
                        ? Mono.error(SourceFailure.of(Kind.BROKEN_ANSWER, null))
                        : Mono.just(Optional.of(known.confirmed(clock.instant())));
            // Nobody's calendar is open to everybody: one that is closed is as good as none.
            case 403, 404, 410 -> Mono.just(Optional.empty());
            case 401 ->
                Mono.error(SourceFailure.paused(
                        Kind.REFUSED, UNTIL_SET_RIGHT, PublicWords.text("failure.calendar.login"), null));
            case 429, 500, 502, 503, 504 ->
                Mono.error(RetryAfter.in(answer.headers().asHttpHeaders(), clock)
                        .map(pause -> SourceFailure.paused(
                                Kind.ASKED_TO_WAIT, pause, PublicWords.text("failure.ASKED_TO_WAIT"), null))
                        .orElseGet(() -> SourceFailure.of(Kind.UNREACHABLE, null)));
            default -> Mono.error(SourceFailure.of(Kind.BROKEN_ANSWER, null));
        };
    }

    private Feed feed(String text, HttpHeaders headers) {
        Instant now = clock.instant();
        return new Feed(
                CalendarReader.read(text, now.minus(BACK), now.plus(AHEAD), clock.getZone()),
                headers.getETag(),
                headers.getFirst(HttpHeaders.LAST_MODIFIED),
                now,
                now);
    }

    /** What was read before still counts, but it is known not to be all. */
    private Feed unreadable(@Nullable Feed before) {
        Instant now = clock.instant();
        return before == null ? new Feed(CalendarTimes.NOTHING.incomplete(), null, null, now, now) : before.outdated();
    }

    private static WebClient client(CalendarSettings settings) {
        HttpClient http = HttpClient.create()
                .option(
                        ChannelOption.CONNECT_TIMEOUT_MILLIS,
                        Math.toIntExact(settings.patience().toMillis()))
                .followRedirect(false)
                .proxyWithSystemProperties()
                .compress(true);
        WebClient.Builder builder = WebClient.builder()
                .clientConnector(new ReactorClientHttpConnector(http))
                .codecs(codecs -> codecs.defaultCodecs()
                        .maxInMemorySize(Math.toIntExact(settings.maxSize().toBytes())));
        if (!settings.username().isEmpty()) {
            builder.defaultHeaders(headers -> headers.setBasicAuth(settings.username(), settings.password()));
        }
        return builder.build();
    }
}
