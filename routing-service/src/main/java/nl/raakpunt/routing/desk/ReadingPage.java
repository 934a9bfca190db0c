package nl.raakpunt.routing.desk;

import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.plainlanguage.PlainLanguage;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Reads along with an answer that is being written: advice, which never stops anybody from sending it. */
@Controller
class ReadingPage {
    private final PlainLanguage plain;
    private final QuestionShow show;

    ReadingPage(PlainLanguage plain, QuestionShow show) {
        this.plain = plain;
        this.show = show;
    }

    /** Only the advice for a script; for a browser without one the whole page with what was typed. */
    @PostMapping("/vragen/{id}/leesbaar")
    String read(
            @PathVariable String id,
            ActForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        model.addAttribute("reading", ReadingView.of(ActForm.text(form.answer()), plain, words));
        var view = Page.of(exchange, "question", "reading");
        if (view.equals("question")) {
            model.addAttribute("act", form);
            var question = show.find(id, me).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
            show.fill(question, me, words, model);
        }
        return view;
    }
}
