package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.StaffSync;
import nl.raakpunt.routing.directory.SyncChange;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** One run: what it changed, what it left alone, and the question whether a held one must be carried out. */
@Controller
class StaffRunPage {
    private static final int CHANGES = 100;

    private final StaffSync sync;
    private final StaffAudit audit;

    StaffRunPage(StaffSync sync, StaffAudit audit) {
        this.sync = sync;
        this.audit = audit;
    }

    @GetMapping(StaffListPage.PATH + "/rondes/{id}")
    String run(
            @PathVariable UUID id,
            @RequestParam(name = "na", defaultValue = "0") int after,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        int from = Math.max(0, after);
        RunView run = RunView.of(Found.in(sync.run(id)), words);
        audit.note(me, "staff.view", "run/" + id);
        // One more than is shown tells whether there are more.
        List<SyncChange> changes = Found.in(sync.changes(id, from, CHANGES + 1));
        model.addAttribute("managed", sync.isManaged());
        model.addAttribute("run", run);
        model.addAttribute("first", from == 0);
        model.addAttribute("next", changes.size() > CHANGES ? from + CHANGES : null);
        model.addAttribute(
                "changes",
                changes.stream()
                        .limit(CHANGES)
                        .map(change -> ChangeView.of(change, words))
                        .toList());
        return "staff-run";
    }

    /** Asks once more. */
    @GetMapping(StaffListPage.PATH + "/rondes/{id}/uitvoeren")
    String confirm(@PathVariable UUID id, @ModelAttribute("words") Words words, Model model) {
        RunView run = RunView.of(Found.in(sync.run(id)), words);
        if (!run.held() || !sync.isManaged()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("run", run);
        return "staff-confirm";
    }
}
