package nl.raakpunt.routing.directory;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Reads and keeps topics over HTTP; callers block, on virtual threads. */
@Component
class TopicClient implements TopicDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(TopicClient.class);
    private static final String EDITING = "/v1/topics/{key}/editing?actor={actor}";

    private final WebClient own;
    private final WebClient managing;
    private final StaffSyncGuard guard;
    private final AdminReads reads;

    TopicClient(WebClient directoryWebClient, WebClient staffSyncWebClient, StaffSyncGuard guard, AdminReads reads) {
        this.own = directoryWebClient;
        this.managing = staffSyncWebClient;
        this.guard = guard;
        this.reads = reads;
    }

    private record Topics(List<EditableTopic.Listed> topics) {}

    private record Problem(List<FieldError> errors) {}

    private record FieldError(String field, String message) {}

    @Override
    public Reply<List<EditableTopic.Listed>> topics(Editor editor) {
        return reads.ask(web(editor)
                .get()
                .uri("/v1/editable-topics?actor={actor}", editor.id())
                .retrieve()
                .bodyToMono(Topics.class)
                .map(Topics::topics));
    }

    @Override
    public Reply<EditableTopic> topic(String key, Editor editor) {
        return reads.ask(
                web(editor).get().uri(EDITING, key, editor.id()).retrieve().bodyToMono(EditableTopic.class));
    }

    @Override
    public RuleDirectory.Saved save(String key, Wanted wanted, Editor editor) {
        try {
            guard.protect(web(editor)
                            .put()
                            .uri(EDITING, key, editor.id())
                            .bodyValue(wanted)
                            .retrieve()
                            .toBodilessEntity())
                    .block();
            return new RuleDirectory.Saved.Done();
        } catch (WebClientResponseException refused) {
            return refused(refused);
        } catch (RuntimeException failure) {
            LOG.warn("A topic could not be kept: {}", Failures.reason(failure));
            return new RuleDirectory.Saved.NoAnswer();
        }
    }

    private WebClient web(Editor editor) {
        return editor.all() ? managing : own;
    }

    private static RuleDirectory.Saved refused(WebClientResponseException refused) {
        if (refused.getStatusCode() == HttpStatus.CONFLICT) {
            return new RuleDirectory.Saved.Conflict();
        }
        if (refused.getStatusCode() == HttpStatus.BAD_REQUEST) {
            Problem problem = refused.getResponseBodyAs(Problem.class);
            return new RuleDirectory.Saved.Refused(
                    problem == null
                            ? List.of()
                            : problem.errors().stream().map(FieldError::field).toList());
        }
        LOG.warn("A topic could not be kept: {}", refused.getStatusCode());
        return new RuleDirectory.Saved.NoAnswer();
    }
}
