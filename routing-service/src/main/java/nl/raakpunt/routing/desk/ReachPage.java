package nl.raakpunt.routing.desk;

import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** Where colleagues say how they can be reached, and team leads say it for them. */
@Controller
class ReachPage {
    static final String PATH = "/bereikbaarheid";

    private final ReachShow show;
    private final ReachCommands commands;

    ReachPage(ReachShow show, ReachCommands commands) {
        this.show = show;
        this.commands = commands;
    }

    @GetMapping(PATH)
    String own(
            @RequestParam(name = "wie", defaultValue = "") String who,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        return page(me.id(), ReachForm.searching(who), me, words, model);
    }

    @GetMapping(PATH + "/{id}")
    String other(
            @PathVariable UUID id,
            @RequestParam(name = "wie", defaultValue = "") String who,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        return page(id, ReachForm.searching(who), me, words, model);
    }

    @PostMapping(PATH + "/{id}/{action}")
    String change(
            @PathVariable UUID id,
            @PathVariable String action,
            ReachForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        return switch (commands.carryOut(action, form, id, me, words)) {
            case ReachCommands.Result.Kept _ -> "redirect:" + PATH + "/" + id;
            case ReachCommands.Result.StandInAdvised advised -> {
                model.addAttribute("advice", advised.entered());
                var until = advised.entered().until();
                model.addAttribute("adviceFirst", words.day(advised.entered().from()));
                model.addAttribute("adviceLast", until == null ? null : words.day(until.minusMillis(1)));
                yield page(id, ReachForm.EMPTY, me, words, model);
            }
            case ReachCommands.Result.Not not -> {
                exchange.getResponse().setStatusCode(not.status());
                model.addAttribute("problem", not.why());
                model.addAttribute("acted", action);
                yield page(id, form, me, words, model);
            }
        };
    }

    private String page(UUID person, ReachForm form, SignedIn me, Words words, Model model) {
        model.addAttribute("form", form);
        show.fill(person, form, me, words, model);
        return "reach";
    }
}
