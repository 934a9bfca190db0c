package nl.raakpunt.routing.desk;

import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.call.Calls;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Closing a call that needs nothing more. */
@Controller
class CallsPage {
    private final Calls calls;

    CallsPage(Calls calls) {
        this.calls = calls;
    }

    @PostMapping("/gesprekken/{id}/sluiten")
    String close(@PathVariable UUID id, @AuthenticationPrincipal SignedIn me) {
        calls.finish(me.id(), id);
        return "redirect:/";
    }
}
