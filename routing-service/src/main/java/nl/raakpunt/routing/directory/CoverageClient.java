package nl.raakpunt.routing.directory;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClient;

/** Asks over HTTP what is covered; callers block, on virtual threads. */
@Component
class CoverageClient implements CoverageDirectory {

    private final WebClient web;
    private final AdminReads reads;

    CoverageClient(WebClient staffSyncWebClient, AdminReads reads) {
        this.web = staffSyncWebClient;
        this.reads = reads;
    }

    private record Counts(Map<String, Long> counts) {}

    private record Owners(List<TopicOwner> owners) {}

    @Override
    public Reply<Map<CoverageGap, Long>> counts(Collection<CoverageGap> gaps) {
        return reads.ask(web.get()
                .uri(uri -> uri.path("/v1/coverage")
                        .queryParam(
                                "kinds",
                                String.join(
                                        ",",
                                        gaps.stream().map(CoverageGap::code).toList()))
                        .build())
                .retrieve()
                .bodyToMono(Counts.class)
                .map(counts -> of(gaps, counts)));
    }

    @Override
    public Reply<CoverageItems> items(CoverageGap gap, int from, int limit) {
        return reads.ask(web.get()
                .uri(uri -> uri.path("/v1/coverage/{kind}")
                        .queryParam("offset", from)
                        .queryParam("limit", limit)
                        .build(gap.code()))
                .retrieve()
                .bodyToMono(CoverageItems.class));
    }

    @Override
    public Reply<List<TopicOwner>> owners() {
        return reads.ask(web.get()
                .uri("/v1/topic-owners")
                .retrieve()
                .bodyToMono(Owners.class)
                .map(Owners::owners));
    }

    private static Map<CoverageGap, Long> of(Collection<CoverageGap> gaps, Counts counts) {
        Map<CoverageGap, Long> known = new EnumMap<>(CoverageGap.class);
        gaps.forEach(gap -> known.put(gap, counts.counts().getOrDefault(gap.code(), 0L)));
        return known;
    }
}
