package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** What people do with a question on its page. */
@Controller
class QuestionActions {
    private final QuestionShow show;
    private final PageCommands commands;

    QuestionActions(QuestionShow show, PageCommands commands) {
        this.show = show;
        this.commands = commands;
    }

    @PostMapping("/vragen/{id}/{action}")
    String act(
            @PathVariable String id,
            @PathVariable String action,
            ActForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        var question = show.find(id, me).orElseThrow(QuestionActions::notFound);
        model.addAttribute("acted", action);
        return switch (commands.carryOut(action, form, question, me, words)) {
            case PageCommands.Result.Handled(Outcome.Done done) -> done(done.question(), me, words, exchange, model);
            case PageCommands.Result.Handled(Outcome.Refused refused) ->
                stay(refused.question(), form, Refusals.text(refused.refusal(), words), me, words, exchange, model);
            case PageCommands.Result.Handled(Outcome.Stale stale) ->
                stay(stale.question(), form, words.say("act.stale"), me, words, exchange, model);
            case PageCommands.Result.Handled(Outcome.Unknown _) -> throw notFound();
            case PageCommands.Result.Impossible(String why) ->
                form.who() != null && Page.isPart(exchange)
                        ? beside(why, exchange, model)
                        : stay(question, form, why, me, words, exchange, model);
            case PageCommands.Result.NoSuchAction _ -> throw notFound();
        };
    }

    private String done(Question question, SignedIn me, Words words, ServerWebExchange exchange, Model model) {
        if (!exchange.getRequest().getHeaders().containsHeader("HX-Request")) {
            return "redirect:/vragen/" + question.id();
        }
        show.fill(question, me, words, model);
        return "question :: whole";
    }

    /** Nothing changed: the colleagues that were found, and what was written to one, stay on the page. */
    private static String beside(String problem, ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
        exchange.getResponse().getHeaders().set("HX-Reswap", "none");
        model.addAttribute("offerProblem", problem);
        model.addAttribute("beside", true);
        return "question :: offer-problem";
    }

    private String stay(
            Question question,
            ActForm form,
            String problem,
            SignedIn me,
            Words words,
            ServerWebExchange exchange,
            Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
        model.addAttribute("act", form);
        model.addAttribute("problem", problem);
        show.fill(question, me, words, model);
        if (form.who() != null) {
            show.fillColleagues(question, form, words, model);
        }
        return Page.of(exchange, "question", "whole");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
