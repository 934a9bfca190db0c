package nl.raakpunt.routing.directory;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.http.codec.ServerSentEvent;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.util.retry.Retry;

/**
 * Follows whose reachability may be another one. When the stream is lost it is followed again from the last event that came, so
 * that what was missed is told after all; when that is too long ago the stream says so, and anybody's state is asked for again.
 */
@Component
class StateFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StateFollower.class);
    private static final String LAST_EVENT = "Last-Event-ID";
    private static final String TOO_SLOW = "too-slow";
    private static final double JITTER = 0.5;
    private static final ParameterizedTypeReference<ServerSentEvent<Body>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final WebClient web;
    private final KnownStates states;
    private final ApplicationEventPublisher publisher;
    private final DirectorySettings.Follow settings;
    private volatile boolean following;
    private volatile @Nullable String lastEvent;
    private @Nullable Disposable stream;

    StateFollower(
            WebClient directoryWebClient,
            KnownStates states,
            ApplicationEventPublisher publisher,
            DirectorySettings settings) {
        this.web = directoryWebClient;
        this.states = states;
        this.publisher = publisher;
        this.settings = settings.follow();
    }

    /** What an event carries. */
    record Body(Set<UUID> people) {}

    @Override
    public synchronized void start() {
        stream = Flux.defer(this::events)
                .doOnNext(this::told)
                .doOnError(failure -> lost(Failures.reason(failure).name()))
                .doOnComplete(() -> lost("ENDED"))
                .repeatWhen(ends -> ends.delayElements(settings.firstRetry()))
                .retryWhen(Retry.backoff(Long.MAX_VALUE, settings.firstRetry())
                        .maxBackoff(settings.longestRetry())
                        .jitter(JITTER)
                        .transientErrors(true))
                .subscribe();
    }

    private Flux<ServerSentEvent<Body>> events() {
        return web.get()
                .uri("/v1/reachability/_changes")
                .headers(headers -> Optional.ofNullable(lastEvent).ifPresent(last -> headers.set(LAST_EVENT, last)))
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(EVENT)
                .timeout(settings.silence());
    }

    private void told(ServerSentEvent<Body> event) {
        Body body = event.data();
        if (event.event() == null || body == null) {
            beat();
            return;
        }
        // The last event of this stream, without a place in it: what comes after the one before it is told when it is
        // followed again.
        if (event.event().equals(TOO_SLOW)) {
            return;
        }
        if (event.id() != null) {
            lastEvent = event.id();
        }
        boolean named = event.event().equals("changed") && !body.people().isEmpty();
        states.forget(named ? body.people() : Set.of());
        if (follows() || !named) {
            publisher.publishEvent(StatesChanged.ANYBODY);
        } else {
            publisher.publishEvent(new StatesChanged(states.shownWith(body.people())));
        }
    }

    /** A sign of life, without news: nothing was missed when it comes first. */
    private void beat() {
        if (lastEvent != null && follows()) {
            publisher.publishEvent(StatesChanged.ANYBODY);
        }
    }

    /** True when that is so from now on: open pages still say how old what they show is. */
    private boolean follows() {
        boolean anew = !following;
        following = true;
        states.follow(true);
        if (anew) {
            LOG.info("Changes of who can be reached are followed");
        }
        return anew;
    }

    private void lost(String why) {
        states.follow(false);
        if (following) {
            following = false;
            LOG.warn("Changes of who can be reached are not followed now ({}); trying again", why);
            // Open pages ask, and are told how old what is known is.
            publisher.publishEvent(StatesChanged.ANYBODY);
        }
    }

    @Override
    public synchronized void stop() {
        if (stream != null) {
            stream.dispose();
            stream = null;
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return stream != null;
    }
}
