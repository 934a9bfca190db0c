package nl.raakpunt.routing.directory;

import io.github.resilience4j.bulkhead.BulkheadFullException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import org.springframework.web.util.UriBuilder;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Asks and orders over HTTP what administrators want of directory-service; callers block, on virtual threads. */
@Component
class StaffSyncClient implements StaffSync {

    private static final Logger LOG = LoggerFactory.getLogger(StaffSyncClient.class);

    private final WebClient web;
    private final StaffSyncGuard guard;
    private final AdminReads reads;
    private final boolean managed;

    StaffSyncClient(WebClient staffSyncWebClient, StaffSyncGuard guard, AdminReads reads, DirectorySettings settings) {
        this.web = staffSyncWebClient;
        this.guard = guard;
        this.reads = reads;
        this.managed = settings.isManaged();
    }

    private record Sources(List<SyncSource> sources) {}

    private record Runs(List<SyncRun> runs) {}

    private record Changes(List<SyncChange> changes) {}

    private record Quality(List<QualityCount> kinds) {}

    private record ReadNow(String source, SyncRun.Kind kind, boolean dryRun) {}

    private record Confirmation(String planHash) {}

    @Override
    public boolean isManaged() {
        return managed;
    }

    @Override
    public Reply<List<SyncSource>> sources() {
        return reads.ask(
                get(uri -> uri.path("/v1/sync/sources").build(), Sources.class).map(Sources::sources));
    }

    @Override
    public Reply<List<SyncRun>> runs(@Nullable String source, int limit) {
        return reads.ask(get(
                        uri -> {
                            uri.path("/v1/sync/runs").queryParam("limit", limit);
                            // As a variable, so that any name is encoded.
                            return source == null
                                    ? uri.build()
                                    : uri.queryParam("source", "{source}").build(source);
                        },
                        Runs.class)
                .map(Runs::runs));
    }

    @Override
    public Reply<SyncRun> run(UUID id) {
        return reads.ask(get(uri -> uri.path("/v1/sync/runs/{id}").build(id), SyncRun.class));
    }

    @Override
    public Reply<SyncPace> pace(UUID id) {
        return reads.ask(get(uri -> uri.path("/v1/sync/runs/{id}/progress").build(id), SyncPace.class));
    }

    @Override
    public Reply<List<SyncChange>> changes(UUID id, int after, int limit) {
        return reads.ask(get(
                        uri -> uri.path("/v1/sync/runs/{id}/changes")
                                .queryParam("after", after)
                                .queryParam("limit", limit)
                                .build(id),
                        Changes.class)
                .map(Changes::changes));
    }

    @Override
    public Reply<List<QualityCount>> quality() {
        return reads.ask(
                get(uri -> uri.path("/v1/quality").build(), Quality.class).map(Quality::kinds));
    }

    @Override
    public Reply<QualityFindings> findings(String kind, String after, int limit) {
        return reads.ask(get(
                uri -> uri.path("/v1/quality/{kind}")
                        .queryParam("after", "{after}")
                        .queryParam("limit", limit)
                        .build(Map.of("kind", kind, "after", after)),
                QualityFindings.class));
    }

    @Override
    public Reply<Flux<DataBuffer>> qualityFile() {
        return reads.ask(web.get().uri("/v1/quality.csv").retrieve().toEntityFlux(DataBuffer.class))
                .map(StaffSyncClient::body);
    }

    @Override
    public Ordered read(String source, boolean dryRun) {
        return order(guard.protectRun(post("/v1/sync/runs", new ReadNow(source, SyncRun.Kind.FULL, dryRun))));
    }

    @Override
    public Ordered confirm(UUID id, String planHash) {
        return order(guard.protectRun(post("/v1/sync/runs/" + id + "/_confirm", new Confirmation(planHash))));
    }

    @Override
    public Ordered stop(UUID id) {
        return order(guard.protect(
                web.post().uri("/v1/sync/runs/" + id + "/_cancel").retrieve().toBodilessEntity()));
    }

    private Mono<?> post(String path, Object body) {
        return web.post().uri(path).bodyValue(body).retrieve().toBodilessEntity();
    }

    private <T> Mono<T> get(Function<UriBuilder, URI> address, Class<T> answer) {
        return web.get().uri(address).retrieve().bodyToMono(answer);
    }

    private static Flux<DataBuffer> body(ResponseEntity<Flux<DataBuffer>> answer) {
        return Objects.requireNonNull(answer.getBody(), "body");
    }

    private static Ordered order(Mono<?> call) {
        try {
            call.block();
            return new Ordered.Done();
        } catch (BulkheadFullException _) {
            return new Ordered.Not(Ordered.Why.CONFLICT);
        } catch (WebClientResponseException answer) {
            LOG.warn("directory-service refused an order: {}", answer.getStatusCode());
            return new Ordered.Not(why(answer));
        } catch (RuntimeException failure) {
            LOG.warn("directory-service did not answer an order: {}", Failures.reason(failure));
            return new Ordered.Not(Ordered.Why.NO_ANSWER);
        }
    }

    private static Ordered.Why why(WebClientResponseException answer) {
        return switch (HttpStatus.resolve(answer.getStatusCode().value())) {
            case CONFLICT -> Ordered.Why.CONFLICT;
            case NOT_FOUND -> Ordered.Why.UNKNOWN;
            case UNAUTHORIZED, FORBIDDEN -> Ordered.Why.NOT_ALLOWED;
            case null, default -> Ordered.Why.NO_ANSWER;
        };
    }
}
