package nl.raakpunt.routing.desk;

import java.time.Clock;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.route.Router;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** What an owner or an addressee does with a question on its page. */
@Controller
class QuestionActions {
    private final QuestionShow show;
    private final Questions questions;
    private final Recipients recipients;
    private final Router router;
    private final Deadlines deadlines;
    private final Clock clock;

    QuestionActions(
            QuestionShow show,
            Questions questions,
            Recipients recipients,
            Router router,
            Deadlines deadlines,
            Clock clock) {
        this.show = show;
        this.questions = questions;
        this.recipients = recipients;
        this.router = router;
        this.deadlines = deadlines;
        this.clock = clock;
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
        var command = command(action, form, question, Colleague.of(me), words);
        if (command == null) {
            return stay(question, form, words.say("act.nobody"), me, words, exchange, model);
        }
        return switch (questions.handle(question.id(), form.version(), command)) {
            case Outcome.Done done -> done(done.question(), me, words, exchange, model);
            case Outcome.Refused refused ->
                stay(refused.question(), form, Refusals.text(refused.refusal(), words), me, words, exchange, model);
            case Outcome.Stale stale ->
                stay(stale.question(), form, words.say("act.stale"), me, words, exchange, model);
            case Outcome.Unknown _ -> throw notFound();
        };
    }

    private @Nullable Command command(String action, ActForm form, Question question, Colleague me, Words words) {
        return switch (action) {
            case "overnemen" -> new Command.Accept(me);
            case "teruggeven" -> new Command.Decline(me, ActForm.text(form.reason()));
            case "intrekken" -> new Command.Withdraw(me);
            case "antwoord" ->
                new Command.Answer(me, ActForm.text(form.answer()), Boolean.TRUE.equals(form.callerKnows()));
            case "afsluiten" -> new Command.Close(me);
            case "aanbieden" -> offer(form, question, me, words);
            default -> throw notFound();
        };
    }

    private @Nullable Command offer(ActForm form, Question question, Colleague me, Words words) {
        if (form.person() == null) {
            return null;
        }
        var note = SearchForm.chosen(form.note());
        var topic = question.topic();
        var usual = topic == null ? words.say("offer.byHand") : words.say("offer.topic", topic.title());
        var until = deadlines.respondBefore(clock.instant(), question.promise().answerBefore());
        return recipients
                .find(router.advise(question), form.person())
                .map(to -> new Command.Offer(
                        me, Colleague.of(to.card()), note == null ? usual : note, until, to.because(), false))
                .orElse(null);
    }

    private String done(Question question, SignedIn me, Words words, ServerWebExchange exchange, Model model) {
        if (!exchange.getRequest().getHeaders().containsHeader("HX-Request")) {
            return "redirect:/vragen/" + question.id();
        }
        show.fill(question, me, words, model);
        return "question :: whole";
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
        return Page.of(exchange, "question", "whole");
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
