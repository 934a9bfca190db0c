package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.QualityFindings;
import nl.raakpunt.routing.directory.StaffSync;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import reactor.core.publisher.Flux;

/** What is wrong in the data of people and topics: per kind, and all of it as a file. */
@Controller
class QualityPage {
    private static final int FINDINGS = 100;
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final StaffSync sync;
    private final StaffAudit audit;

    QualityPage(StaffSync sync, StaffAudit audit) {
        this.sync = sync;
        this.audit = audit;
    }

    @GetMapping(StaffListPage.PATH + "/kwaliteit/{kind}")
    String kind(
            @PathVariable String kind,
            @RequestParam(name = "na", defaultValue = "") String after,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        QualityFindings found = Found.in(sync.findings(kind, after, FINDINGS));
        audit.note(me, "staff.view", "quality/" + found.kind());
        model.addAttribute("kind", found.kind());
        model.addAttribute("first", after.isEmpty());
        model.addAttribute("next", found.next());
        model.addAttribute(
                "findings",
                found.findings().stream()
                        .map(finding -> FindingView.of(finding, words))
                        .toList());
        return "staff-quality";
    }

    @GetMapping(StaffListPage.PATH + "/kwaliteit.csv")
    ResponseEntity<Flux<DataBuffer>> file(@AuthenticationPrincipal SignedIn me) {
        audit.note(me, "staff.download", "quality.csv");
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"raakpunt-gegevenskwaliteit.csv\"")
                .body(Found.in(sync.qualityFile()));
    }
}
