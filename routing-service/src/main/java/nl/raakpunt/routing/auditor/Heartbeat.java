package nl.raakpunt.routing.auditor;

import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/** Tells somebody outside that all is well; silence is the alarm, so a failing call is only logged. */
@Component
class Heartbeat {

    private static final Logger LOG = LoggerFactory.getLogger(Heartbeat.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final AuditorSettings settings;
    private final WebClient web;

    Heartbeat(AuditorSettings settings) {
        this.settings = settings;
        this.web = WebClient.create();
    }

    void call() {
        URI url = settings.heartbeatUrl();
        if (url == null) {
            return;
        }
        try {
            web.get().uri(url).retrieve().toBodilessEntity().block(PATIENCE);
        } catch (RuntimeException failure) {
            LOG.warn("The heartbeat could not be sent: {}", failure.getClass().getSimpleName());
        }
    }
}
