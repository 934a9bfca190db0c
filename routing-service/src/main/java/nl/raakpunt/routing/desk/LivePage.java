package nl.raakpunt.routing.desk;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.live.LiveChange;
import nl.raakpunt.routing.live.LiveChanges;
import nl.raakpunt.routing.live.QuestionChanged;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.QuestionSummary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Tells an open page that something changed; the page then reads its lists again, so nothing missed stays missed. */
@RestController
class LivePage {
    private static final Duration TOGETHER = Duration.ofMillis(300);
    private static final Duration HEARTBEAT = Duration.ofSeconds(20);
    // A plain executor: when a page goes away, an interrupted query would take its database connection with it.
    private static final Scheduler QUERIES = Schedulers.fromExecutor(Thread::startVirtualThread);

    private final LiveChanges changes;
    private final QuestionOverview overview;
    private final Speech speech;
    private final StateNews states;
    private final Duration sessionTimeout;

    LivePage(
            LiveChanges changes,
            QuestionOverview overview,
            Speech speech,
            StateNews states,
            @Value("${server.reactive.session.timeout:60m}") Duration sessionTimeout) {
        this.changes = changes;
        this.overview = overview;
        this.speech = speech;
        this.states = states;
        this.sessionTimeout = sessionTimeout;
    }

    @GetMapping(path = "/vragen/live", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    Flux<ServerSentEvent<String>> live(@AuthenticationPrincipal SignedIn me, Locale locale) {
        var updates = changes.of(me.id())
                .bufferTimeout(50, TOGETHER)
                .publishOn(QUERIES)
                .concatMapIterable(batch -> events(batch, me.id(), locale));
        var beats = Flux.interval(Duration.ZERO, HEARTBEAT)
                .onBackpressureDrop()
                // An event, not a comment: the page cannot hear comments, and notices by silence that a connection is
                // dead.
                .map(_ -> event("beat", "1"));
        // Whoever connects again may have missed something. A stream must not outlive the login it was opened with.
        var stands = Flux.merge(StateNews.anybody(), states.changes()).map(people -> event("states", people));
        return Flux.merge(Flux.just(changed()).concatWith(updates), stands, beats)
                .take(sessionTimeout);
    }

    private List<ServerSentEvent<String>> events(List<LiveChange> batch, UUID me, Locale locale) {
        var words = speech.in(locale);
        var news = batch.stream()
                .flatMap(change -> news(change, me, words).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        return news.isEmpty() ? List.of(changed()) : List.of(changed(), event("news", HtmlUtils.htmlEscape(news)));
    }

    private Optional<String> news(LiveChange change, UUID me, Words words) {
        return change instanceof QuestionChanged changed
                ? summary(changed, me).flatMap(question -> News.of(changed.kind(), question, me, words))
                : Optional.empty();
    }

    private Optional<QuestionSummary> summary(QuestionChanged changed, UUID me) {
        return Stream.of(overview.offeredTo(me), overview.setOutBy(me), overview.ownedBy(me))
                .flatMap(List::stream)
                .filter(question -> question.id().equals(changed.id()))
                .findFirst();
    }

    private static ServerSentEvent<String> changed() {
        return event("changed", "1");
    }

    private static ServerSentEvent<String> event(String name, String data) {
        return ServerSentEvent.builder(data).event(name).build();
    }
}
