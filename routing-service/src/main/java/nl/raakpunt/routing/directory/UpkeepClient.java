package nl.raakpunt.routing.directory;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientResponseException;

/** Asks and orders over HTTP; callers block, on virtual threads. */
@Component
class UpkeepClient implements DirectoryUpkeep {

    private static final Logger LOG = LoggerFactory.getLogger(UpkeepClient.class);

    private final WebClient web;
    private final StaffSyncGuard guard;
    private final AdminReads reads;

    UpkeepClient(WebClient staffSyncWebClient, StaffSyncGuard guard, AdminReads reads) {
        this.web = staffSyncWebClient;
        this.guard = guard;
        this.reads = reads;
    }

    @Override
    public Reply<IndexState> index() {
        return reads.ask(web.get().uri("/v1/index").retrieve().bodyToMono(IndexState.class));
    }

    @Override
    public Reply<SourceConfiguration> configuration(String source) {
        return reads.ask(web.get()
                .uri(uri -> uri.path("/v1/sync/sources/{name}/configuration").build(source))
                .retrieve()
                .bodyToMono(SourceConfiguration.class));
    }

    @Override
    public Ordered rebuild() {
        try {
            guard.protect(web.post().uri("/v1/index/_rebuild").retrieve().toBodilessEntity())
                    .block();
            return new Ordered.Done();
        } catch (WebClientResponseException.Conflict _) {
            return new Ordered.Not(Ordered.Why.CONFLICT);
        } catch (WebClientResponseException.Unauthorized | WebClientResponseException.Forbidden _) {
            return new Ordered.Not(Ordered.Why.NOT_ALLOWED);
        } catch (RuntimeException failure) {
            LOG.warn("directory-service did not take the order to build its index anew: {}", Failures.reason(failure));
            return new Ordered.Not(Ordered.Why.NO_ANSWER);
        }
    }
}
