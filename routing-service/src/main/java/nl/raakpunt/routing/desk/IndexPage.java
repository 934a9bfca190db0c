package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.DirectoryUpkeep;
import nl.raakpunt.routing.directory.IndexState;
import nl.raakpunt.routing.directory.Ordered;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.StaffSync;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** For administrators: how the search index is, and building it anew when it must be. */
@Controller
class IndexPage {

    static final String PATH = "/beheer/zoekindex";

    private final DirectoryUpkeep upkeep;
    private final StaffAudit audit;
    private final boolean managed;

    IndexPage(DirectoryUpkeep upkeep, StaffSync sync, StaffAudit audit) {
        this.upkeep = upkeep;
        this.managed = sync.isManaged();
        this.audit = audit;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "gedaan", required = false) @Nullable String done,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        audit.note(me, "index.view", "index");
        model.addAttribute("managed", managed);
        model.addAttribute("order", "bezig".equals(done) || "geen-antwoord".equals(done) ? done : null);
        fill(words, model);
        return "index-state";
    }

    /** How far building anew is; has the page read again when it is over. */
    @GetMapping(PATH + "/stand")
    String progress(@ModelAttribute("words") Words words, ServerWebExchange exchange, Model model) {
        IndexView view = fill(words, model);
        if (view != null && view.progress() == null) {
            exchange.getResponse().getHeaders().set("HX-Refresh", "true");
        }
        return "index-state :: busy";
    }

    @GetMapping(PATH + "/opnieuw")
    String ask(Model model) {
        model.addAttribute("managed", managed);
        return "index-confirm";
    }

    @PostMapping(PATH + "/opnieuw")
    String rebuild(@AuthenticationPrincipal SignedIn me) {
        audit.note(me, "index.rebuild", "index");
        return switch (upkeep.rebuild()) {
            case Ordered.Done _ -> "redirect:" + PATH;
            case Ordered.Not not when not.why() == Ordered.Why.CONFLICT -> "redirect:" + PATH + "?gedaan=bezig";
            case Ordered.Not _ -> "redirect:" + PATH + "?gedaan=geen-antwoord";
        };
    }

    private @Nullable IndexView fill(Words words, Model model) {
        IndexView view =
                upkeep.index() instanceof Reply.Found<IndexState> found ? IndexView.of(found.value(), words) : null;
        model.addAttribute("index", view);
        return view;
    }
}
