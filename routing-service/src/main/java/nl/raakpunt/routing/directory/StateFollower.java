package nl.raakpunt.routing.directory;

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
 * Follows whose reachability may be another one, and follows again when the stream is lost. What changed while it was lost is
 * not known, so then anybody's state is asked for again.
 */
@Component
class StateFollower implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StateFollower.class);
    private static final double JITTER = 0.5;
    private static final ParameterizedTypeReference<ServerSentEvent<Body>> EVENT =
            new ParameterizedTypeReference<>() {};

    private final WebClient web;
    private final KnownStates states;
    private final ApplicationEventPublisher publisher;
    private final DirectorySettings.Follow settings;
    private volatile boolean following;
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
                .accept(MediaType.TEXT_EVENT_STREAM)
                .retrieve()
                .bodyToFlux(EVENT)
                .timeout(settings.silence());
    }

    private void told(ServerSentEvent<Body> event) {
        Body body = event.data();
        if (event.event() == null || body == null) {
            return;
        }
        boolean named = event.event().equals("changed") && !body.people().isEmpty();
        states.forget(named ? body.people() : Set.of());
        if (!following) {
            following = true;
            LOG.info("Changes of who can be reached are followed");
        }
        states.follow(true);
        publisher.publishEvent(named ? new StatesChanged(body.people()) : StatesChanged.ANYBODY);
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
