package nl.raakpunt.routing.intake.api;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import nl.raakpunt.routing.intake.IntakeSettings;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.outbox.RetryAfter;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Event;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;

/** Brings signed events to the address of one client, which its settings name and nobody else can; redirects are not followed. */
class CallbackCarrier implements Carrier {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String channel;
    private final URI address;
    private final String secret;
    private final URI source;
    private final CitizenQuestions questions;
    private final Clock clock;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    CallbackCarrier(String name, IntakeSettings.Client client, URI source, CitizenQuestions questions, Clock clock) {
        this.channel = CallbackChannels.channel(name);
        this.address = Objects.requireNonNull(client.callback());
        this.secret = Objects.requireNonNull(client.secret());
        this.source = source;
        this.questions = questions;
        this.clock = clock;
    }

    @Override
    public String channel() {
        return channel;
    }

    @Override
    public Attempt bring(Leased leased) {
        CallbackParcel parcel = CallbackParcel.read(leased.payload());
        QuestionId id = new QuestionId(parcel.question());
        Optional<Question> question = questions.find(id);
        Optional<Event> event = questions.event(id, parcel.sequence());
        if (question.isEmpty() || event.isEmpty()) {
            return new Attempt.Refused("The question is not kept any more");
        }
        return post(CallbackEvent.of(leased.id(), source, parcel.kind(), question.get(), event.get())
                .json());
    }

    private Attempt post(byte[] body) {
        Instant now = clock.instant();
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/cloudevents+json; charset=UTF-8")
                .header("Raakpunt-Timestamp", Long.toString(now.getEpochSecond()))
                .header("Raakpunt-Signature", "sha256=" + Signature.of(secret, now, body))
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        try {
            return attempt(http.send(request, HttpResponse.BodyHandlers.discarding()));
        } catch (IOException failure) {
            return new Attempt.Down(failure.getClass().getSimpleName());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Attempt.Down("Stopped");
        }
    }

    private Attempt attempt(HttpResponse<?> answer) {
        int status = answer.statusCode();
        if (status >= 200 && status < 300) {
            return new Attempt.Delivered();
        }
        boolean later = status >= 500 || status == 429 || status == 408;
        return later
                ? new Attempt.Down(
                        "HTTP " + status,
                        answer.headers()
                                .firstValue("Retry-After")
                                .map(header -> RetryAfter.of(header, clock.instant()))
                                .orElse(null))
                : new Attempt.Refused("HTTP " + status);
    }
}
