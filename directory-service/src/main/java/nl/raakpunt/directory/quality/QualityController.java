package nl.raakpunt.directory.quality;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.quality.QualityReport.Page;
import nl.raakpunt.directory.quality.QualityReport.Summary;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Shows what is wrong in the directory, and who can put it right. */
@RestController
@Tag(name = "quality")
class QualityController {

    private static final String CSV = "text/csv;charset=UTF-8";
    private static final int CSV_PAGE = 500;

    private final QualityReport report;
    private final QualityCsv csv = new QualityCsv();

    QualityController(QualityReport report) {
        this.report = report;
    }

    @GetMapping("/v1/quality")
    @Operation(operationId = "getQuality", summary = "How much is wrong, by kind")
    Summary summary() {
        return report.summary();
    }

    @GetMapping("/v1/quality/{kind}")
    @Operation(operationId = "listQualityFindings", summary = "What is wrong of one kind, with who can put it right")
    Page page(
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(500) int limit) {
        Kind found = Kind.of(kind)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no kind of finding " + kind + "."));
        return report.page(found, checked(found, after), limit);
    }

    @GetMapping(path = "/v1/quality.csv", produces = CSV)
    @Operation(
            operationId = "downloadQuality",
            summary = "Everything that is wrong, for a spreadsheet",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "OK",
                            content = @Content(mediaType = CSV, schema = @Schema(type = "string"))))
    ResponseEntity<Flux<String>> download() {
        Flux<String> lines = Flux.concat(
                Flux.just(csv.header()), Flux.fromArray(Kind.values()).concatMap(this::lines, 1));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"raakpunt-gegevenskwaliteit.csv\"")
                .body(lines.subscribeOn(Schedulers.boundedElastic()));
    }

    /** Page after page, each read only when the caller took the one before. */
    private Flux<String> lines(Kind kind) {
        return Flux.generate(() -> "", (String after, reactor.core.publisher.SynchronousSink<String> sink) -> {
            Page page = report.page(kind, after, CSV_PAGE);
            sink.next(page.findings().stream().map(csv::row).collect(Collectors.joining()));
            if (page.next() == null) {
                sink.complete();
                return after;
            }
            return page.next();
        });
    }

    /** An id that cannot be one must not reach the database. */
    private static String checked(Kind kind, String after) {
        boolean ofTopics = kind == Kind.TOPIC_WITHOUT_OWNER
                || kind == Kind.TOPIC_OWNER_GONE
                || kind == Kind.TOPIC_UNREACHABLE
                || kind == Kind.PHONE_SHARED;
        boolean fits = after.isEmpty() || (ofTopics ? after.indexOf('\0') < 0 : isUuid(after));
        if (!fits) {
            throw Problem.invalid(
                    List.of(new FieldError("after", "is not an id; use what an answer gave as next, or leave it out")));
        }
        return after;
    }

    private static boolean isUuid(String text) {
        try {
            return UUID.fromString(text).toString().equals(text);
        } catch (IllegalArgumentException no) {
            return false;
        }
    }
}
