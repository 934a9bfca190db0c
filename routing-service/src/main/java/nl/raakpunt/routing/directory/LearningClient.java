package nl.raakpunt.routing.directory;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Tells lessons over HTTP. Nobody waits for it, and the outbox already keeps calls away from a directory-service that is down. */
@Component
class LearningClient implements LearningDirectory {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** What says that this lesson is wrong, and not that lessons are not taken now. */
    private static final Set<HttpStatus> ABOUT_THE_LESSON =
            Set.of(HttpStatus.BAD_REQUEST, HttpStatus.CONTENT_TOO_LARGE, HttpStatus.UNPROCESSABLE_CONTENT);

    private final WebClient web;

    LearningClient(WebClient directoryWebClient) {
        this.web = directoryWebClient;
    }

    private record Batch(List<Lesson> lessons) {}

    @Override
    public Taught teach(Lesson lesson) {
        try {
            web.post()
                    .uri("/v1/lessons")
                    .bodyValue(new Batch(List.of(lesson)))
                    .retrieve()
                    .toBodilessEntity()
                    .timeout(PATIENCE)
                    .block();
            return new Taught.Done();
        } catch (WebClientResponseException answer) {
            HttpStatus status = HttpStatus.resolve(answer.getStatusCode().value());
            return status != null && ABOUT_THE_LESSON.contains(status)
                    ? new Taught.Refused(status.value())
                    : new Taught.NotNow(Failures.reason(answer));
        } catch (RuntimeException failure) {
            return new Taught.NotNow(Failures.reason(failure));
        }
    }
}
