package nl.raakpunt.routing.push;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.outbox.RetryAfter;
import nl.raakpunt.routing.question.QuestionOverview;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Brings notifications to one push service; redirects are not followed, and a browser that is gone is forgotten. */
class PushCarrier implements Carrier {

    private static final Logger LOG = LoggerFactory.getLogger(PushCarrier.class);

    /** How long an offer without an end is of use. */
    private static final Duration USUAL = Duration.ofHours(4);

    /** A device that is off gets nothing that is older. */
    private static final Duration LONGEST = Duration.ofDays(7);

    private final String service;
    private final SubscriptionStore store;
    private final PushServices services;
    private final Sealing sealing;
    private final PushText text;
    private final QuestionOverview overview;
    private final Duration patience;
    private final Clock clock;
    private final HttpClient http;

    PushCarrier(
            String service,
            SubscriptionStore store,
            PushServices services,
            Sealing sealing,
            PushText text,
            QuestionOverview overview,
            PushSettings settings,
            Clock clock) {
        this.service = service;
        this.store = store;
        this.services = services;
        this.sealing = sealing;
        this.text = text;
        this.overview = overview;
        this.patience = settings.patience();
        this.clock = clock;
        this.http = HttpClient.newBuilder()
                .connectTimeout(patience)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    @Override
    public String channel() {
        return PushChannels.channel(service);
    }

    @Override
    public Attempt bring(Leased leased) {
        PushParcel parcel = PushParcel.read(leased.payload());
        Optional<Subscription> subscription =
                store.find(parcel.subscription()).filter(one -> one.person().equals(parcel.recipient()));
        if (subscription.isEmpty() || !stillMatters(parcel)) {
            return new Attempt.Delivered();
        }
        // The list of services may be another than when it was switched on.
        if (!services.of(subscription.get().endpoint()).equals(Optional.of(service))) {
            return new Attempt.Refused("address that may not be called");
        }
        return sealing.canUse(subscription.get().p256dh(), subscription.get().auth())
                ? post(parcel, subscription.get())
                : new Attempt.Refused("keys that cannot be used");
    }

    /** What was answered meanwhile disturbs nobody any more. */
    private boolean stillMatters(PushParcel parcel) {
        return Stream.concat(
                        overview.offeredTo(parcel.recipient()).stream(),
                        overview.helpAskedOf(parcel.recipient()).stream())
                .anyMatch(question -> question.id().value().equals(parcel.question()));
    }

    private Attempt post(PushParcel parcel, Subscription to) {
        Sealing.Sealed sealed =
                sealing.seal(text.of(parcel, to.language()), to, parcel.question(), lasting(parcel.respondBefore()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(to.endpoint()))
                .timeout(patience)
                .POST(HttpRequest.BodyPublishers.ofByteArray(sealed.body()));
        sealed.headers().forEach(request::setHeader);
        try {
            return attempt(http.send(request.build(), HttpResponse.BodyHandlers.discarding()), to);
        } catch (IOException failure) {
            return new Attempt.Down(failure.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Attempt.Down("Stopped");
        }
    }

    /** That one browser asks for less (429) is no reason to hold up the others; that the service fails is. */
    private Attempt attempt(HttpResponse<?> answer, Subscription to) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Attempt.Delivered();
        }
        if (status == 404 || status == 410) {
            store.remove(to.id());
            LOG.info("Device {} is gone for its push service, and forgotten", to.id());
            return new Attempt.Delivered();
        }
        String error = "HTTP " + status;
        Duration pause = answer.headers()
                .firstValue("Retry-After")
                .map(header -> RetryAfter.of(header, clock.instant()))
                .orElse(null);
        return status >= 500 || status == 408 ? new Attempt.Down(error, pause) : new Attempt.Refused(error, pause);
    }

    private Duration lasting(@Nullable Instant respondBefore) {
        Duration left = respondBefore == null ? USUAL : Duration.between(clock.instant(), respondBefore);
        if (left.isNegative()) {
            return Duration.ZERO;
        }
        return left.compareTo(LONGEST) > 0 ? LONGEST : left;
    }
}
