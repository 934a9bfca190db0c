package nl.raakpunt.routing.desk;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.coverage.Coverage;
import nl.raakpunt.routing.coverage.Gaps;
import nl.raakpunt.routing.directory.CoverageDirectory;
import nl.raakpunt.routing.directory.CoverageGap;
import nl.raakpunt.routing.directory.Reply;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** For managers: what is asked and nobody answers for, who can mend it, and where. */
@Controller
class CoveragePage {

    static final String PATH = InsightPage.PATH + "/dekking";
    private static final int SHOWN = 50;
    private static final List<CoverageGap> COUNTED_THERE =
            List.of(CoverageGap.WITHOUT_OWNER, CoverageGap.ASKED_WITHOUT_TOPIC);
    /** To these this service adds what it knows itself, so that they are counted as they are read. */
    private static final List<CoverageGap> READ_HERE = List.of(CoverageGap.BOUNCED, CoverageGap.STALE);

    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final CoverageDirectory directory;
    private final Coverage coverage;
    private final StaffAudit audit;
    private final AtOnce atOnce;

    CoveragePage(CoverageDirectory directory, Coverage coverage, StaffAudit audit, AtOnce atOnce) {
        this.directory = directory;
        this.coverage = coverage;
        this.audit = audit;
        this.atOnce = atOnce;
    }

    /**
     * One kind on the overview.
     *
     * @param path  last part of the address of its page
     * @param count how much there is of it; {@code null} when that cannot be told now
     */
    record KindCount(
            CoverageGap kind, String path, @Nullable Long count) {}

    @GetMapping(PATH)
    String overview(@AuthenticationPrincipal SignedIn me, Model model) {
        Supplier<Reply<Map<CoverageGap, Long>>> counting = atOnce.begin(() -> directory.counts(COUNTED_THERE));
        Map<CoverageGap, Supplier<Gaps>> reading = new EnumMap<>(CoverageGap.class);
        READ_HERE.forEach(kind -> reading.put(kind, atOnce.begin(() -> coverage.of(kind))));
        Map<CoverageGap, Long> counts = new EnumMap<>(CoverageGap.class);
        if (counting.get() instanceof Reply.Found<Map<CoverageGap, Long>> found) {
            counts.putAll(found.value());
        }
        model.addAttribute("down", counts.isEmpty());
        reading.forEach((kind, gaps) -> {
            if (gaps.get().complete()) {
                counts.put(kind, (long) gaps.get().gaps().size());
            }
        });
        audit.note(me, "coverage.view", "coverage");
        model.addAttribute(
                "kinds",
                Arrays.stream(CoverageGap.values())
                        .map(kind -> new KindCount(kind, path(kind), counts.get(kind)))
                        .toList());
        return "coverage";
    }

    @GetMapping(PATH + "/{path}")
    String kind(
            @PathVariable String path,
            @RequestParam(name = "na", defaultValue = "0") int after,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        CoverageGap kind = kind(path);
        audit.note(me, "coverage.view", "coverage/" + path);
        Gaps gaps = coverage.of(kind);
        int from = Math.clamp(after, 0, gaps.gaps().size());
        int until = Math.min(gaps.gaps().size(), from + SHOWN);
        model.addAttribute("kind", kind);
        model.addAttribute("path", path);
        model.addAttribute("complete", gaps.complete());
        model.addAttribute("first", from == 0);
        model.addAttribute("next", until < gaps.gaps().size() ? until : null);
        model.addAttribute(
                "rows",
                gaps.gaps().subList(from, until).stream()
                        .map(gap -> CoverageRow.of(kind, gap, words))
                        .toList());
        return "coverage-kind";
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<String> file(@AuthenticationPrincipal SignedIn me, @ModelAttribute("words") Words words) {
        audit.note(me, "coverage.download", "coverage.csv");
        Map<CoverageGap, List<CoverageRow>> rows = new EnumMap<>(CoverageGap.class);
        for (CoverageGap kind : CoverageGap.values()) {
            Gaps gaps = coverage.of(kind);
            if (!gaps.complete()) {
                // Half a file would be taken for a whole one.
                throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
            }
            rows.put(
                    kind,
                    gaps.gaps().stream()
                            .map(gap -> CoverageRow.of(kind, gap, words))
                            .toList());
        }
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"raakpunt-dekking.csv\"")
                .body(CoverageCsv.of(rows, words));
    }

    private static String path(CoverageGap kind) {
        return switch (kind) {
            case WITHOUT_OWNER -> "zonder-eigenaar";
            case ASKED_WITHOUT_TOPIC -> "zonder-onderwerp";
            case BOUNCED -> "komt-terug";
            case STALE -> "verouderd";
        };
    }

    private static CoverageGap kind(String path) {
        return Arrays.stream(CoverageGap.values())
                .filter(kind -> path(kind).equals(path.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
