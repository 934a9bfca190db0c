package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Question;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** One question: its facts, who has it, its history. */
@Controller
class QuestionPage {
    private final QuestionShow show;

    QuestionPage(QuestionShow show) {
        this.show = show;
    }

    @GetMapping("/vragen/{id}")
    String whole(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        show.fill(question(id, me), me, words, model);
        return Page.of(exchange, "question", "whole");
    }

    /** Who has it now, for the confirmation under the search box. */
    @GetMapping("/vragen/{id}/stand")
    String status(
            @PathVariable String id,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        model.addAttribute("question", QuestionView.of(question(id, me), me.id(), words));
        return "taken :: status";
    }

    /** Colleagues to offer it to; the text travels in the body, never in the address. */
    @PostMapping("/vragen/{id}/collegas")
    String colleagues(
            @PathVariable String id,
            ActForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        var question = question(id, me);
        model.addAttribute("act", form);
        show.fill(question, me, words, model);
        show.fillColleagues(question, form, words, model);
        return Page.of(exchange, "question", "offer");
    }

    private Question question(String id, SignedIn me) {
        return show.find(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
