package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.insight.Recount;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** What an administrator does with the figures. */
@Controller
class InsightActions {
    private final Recount recount;
    private final StaffAudit audit;

    InsightActions(Recount recount, StaffAudit audit) {
        this.recount = recount;
        this.audit = audit;
    }

    @PostMapping("/beheer/cijfers/opnieuw")
    String again(@AuthenticationPrincipal SignedIn me) {
        audit.note(me, "insight.recount", "figures");
        recount.start();
        return "redirect:" + InsightPage.PATH;
    }
}
