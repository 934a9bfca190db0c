package nl.raakpunt.directory.coverage;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.coverage.CoverageRepository.Item;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows managers what is asked and not covered. */
@RestController
@Tag(name = "coverage")
class CoverageController {
    /** Once may be a mistake. */
    private static final int OFTEN = 2;

    private final CoverageRepository coverage;
    private final Clock clock;

    CoverageController(CoverageRepository coverage, Clock clock) {
        this.coverage = coverage;
        this.clock = clock;
    }

    /** How much of each, of what happened since. */
    @Schema(name = "CoverageSummary")
    record Summary(Instant since, Map<String, Long> counts) {}

    /**
     * A page of one kind.
     *
     * @param next offset of the next page; none when this is the last
     */
    @Schema(name = "CoveragePage")
    record Page(
            Gap kind,
            Instant since,
            List<Item> items,
            @Nullable Integer next) {}

    @GetMapping("/v1/coverage")
    @Operation(
            operationId = "getCoverage",
            summary = "How many topics have no owner, questions no topic, topics are often refused or are stale; "
                    + "of the kinds asked for, with commas between them, or of all")
    Summary summary(@RequestParam(defaultValue = "") String kinds) {
        Lately lately = lately();
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Gap gap : kinds.isEmpty() ? List.of(Gap.values()) : gaps(kinds)) {
            counts.put(gap.code(), coverage.count(gap, lately, OFTEN));
        }
        return new Summary(lately.since(), counts);
    }

    private static List<Gap> gaps(String kinds) {
        return Arrays.stream(kinds.split(","))
                .map(CoverageController::gap)
                .distinct()
                .toList();
    }

    @GetMapping("/v1/coverage/{kind}")
    @Operation(
            operationId = "listCoverage",
            summary =
                    "What is not covered, most asked first; kind is without-owner, asked-without-topic, bounced or stale")
    Page page(
            @PathVariable String kind,
            @RequestParam(defaultValue = "0") @Min(0) @Max(1_000_000) int offset,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        Gap gap = gap(kind);
        Lately lately = lately();
        List<Item> items = coverage.page(gap, lately, OFTEN, offset, limit + 1);
        boolean more = items.size() > limit;
        return new Page(gap, lately.since(), more ? items.subList(0, limit) : items, more ? offset + limit : null);
    }

    private static Gap gap(String kind) {
        return Gap.of(kind)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no kind of coverage " + kind + "."));
    }

    private Lately lately() {
        return Lately.at(clock.instant());
    }
}
