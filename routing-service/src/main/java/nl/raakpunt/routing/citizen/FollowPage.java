package nl.raakpunt.routing.citizen;

import java.net.InetSocketAddress;
import java.util.Optional;
import java.util.function.Supplier;
import nl.raakpunt.routing.question.CitizenQuestions;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** Where a citizen follows a question: code and contact in, then where it is, and what can be said about it. */
@CitizenPage
class FollowPage {
    private static final Logger LOG = LoggerFactory.getLogger(FollowPage.class);
    private static final String PAGE = "redirect:/volg";

    private final FollowGate gate;
    private final FollowPass pass;
    private final FollowActions actions;
    private final CitizenQuestions questions;
    private final Tracks tracks;
    private final StatusViews views;

    FollowPage(
            FollowGate gate,
            FollowPass pass,
            FollowActions actions,
            CitizenQuestions questions,
            Tracks tracks,
            StatusViews views) {
        this.gate = gate;
        this.pass = pass;
        this.actions = actions;
        this.questions = questions;
        this.tracks = tracks;
        this.views = views;
    }

    @GetMapping("/volg")
    String show(
            @RequestParam(required = false) @Nullable String gedaan,
            @ModelAttribute("words") CitizenText words,
            ServerWebExchange exchange,
            Model model) {
        model.addAttribute("form", FollowForm.EMPTY);
        model.addAttribute("done", FollowActions.Done.of(gedaan));
        return orNotNow(() -> status(exchange, FollowForm.EMPTY, null, words, model), exchange);
    }

    @PostMapping("/volg")
    String enter(
            @ModelAttribute("form") FollowForm form,
            @ModelAttribute("words") CitizenText words,
            ServerWebExchange exchange,
            Model model) {
        return orNotNow(() -> entered(form, words, exchange, model), exchange);
    }

    private String entered(FollowForm form, CitizenText words, ServerWebExchange exchange, Model model) {
        String code = FollowForm.text(form.code());
        return switch (gate.enter(code, FollowForm.text(form.contact()), address(exchange))) {
            case FollowGate.Entry.Open(QuestionId question) -> {
                pass.give(exchange, question);
                yield PAGE;
            }
            case FollowGate.Entry.Wrong() ->
                entry(exchange, HttpStatus.UNPROCESSABLE_CONTENT, words.say("enter.wrong"), form, model);
            case FollowGate.Entry.TooOften() ->
                entry(exchange, HttpStatus.TOO_MANY_REQUESTS, words.say("enter.tooOften"), form, model);
        };
    }

    /** Adds something, or answers what was asked. */
    @PostMapping("/volg/aanvullen")
    String add(FollowForm form, @ModelAttribute("words") CitizenText words, ServerWebExchange exchange, Model model) {
        return typed("aanvullen", form, words, exchange, model);
    }

    /** The answer is not right. */
    @PostMapping("/volg/niet-goed")
    String object(
            FollowForm form, @ModelAttribute("words") CitizenText words, ServerWebExchange exchange, Model model) {
        return typed("niet-goed", form, words, exchange, model);
    }

    /** A mark for the answer. */
    @PostMapping("/volg/cijfer")
    String rate(FollowForm form, @ModelAttribute("words") CitizenText words, ServerWebExchange exchange, Model model) {
        return typed("cijfer", form, words, exchange, model);
    }

    @PostMapping("/volg/klaar")
    String leave(ServerWebExchange exchange) {
        pass.take(exchange);
        return PAGE;
    }

    /** Dutch or English, on these pages and in mails about this question. */
    @PostMapping("/volg/taal")
    String speak(@ModelAttribute("form") LanguageForm form, ServerWebExchange exchange) {
        Language language = Language.of(form.language());
        ChosenLanguage.choose(exchange, language);
        pass.of(exchange).ifPresent(question -> tracks.speak(question, language));
        return "redirect:" + ("vraag".equals(form.page()) ? "/vraag-stellen" : "/volg");
    }

    /** The language that was chosen, and on which page. */
    record LanguageForm(@Nullable String language, @Nullable String page) {}

    private String typed(String action, FollowForm form, CitizenText words, ServerWebExchange exchange, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("acted", action);
        return orNotNow(() -> act(action, form, words, exchange, model), exchange);
    }

    /** Without the database nothing is known of any question; what was typed is shown again, to be sent later. */
    private static String orNotNow(Supplier<String> page, ServerWebExchange exchange) {
        try {
            return page.get();
        } catch (DataAccessException | TransactionException down) {
            LOG.warn("A citizen's page cannot be shown, the database does not answer", down);
            exchange.getResponse().setStatusCode(HttpStatus.SERVICE_UNAVAILABLE);
            return "citizen-off";
        }
    }

    private String act(String action, FollowForm form, CitizenText words, ServerWebExchange exchange, Model model) {
        Optional<Question> question = pass.of(exchange)
                .filter(id -> tracks.codeOf(id).isPresent())
                .flatMap(questions::find)
                .map(questions::goesOn);
        if (question.isEmpty()) {
            return PAGE;
        }
        FollowActions.Done done = actions.carryOut(action, form, question.get());
        if (done.isWell()) {
            return PAGE + "?gedaan=" + done.code();
        }
        exchange.getResponse().setStatusCode(HttpStatus.UNPROCESSABLE_CONTENT);
        return status(exchange, form, words.say("problem." + done.code()), words, model);
    }

    private String status(
            ServerWebExchange exchange, FollowForm form, @Nullable String problem, CitizenText words, Model model) {
        Optional<QuestionId> id = pass.of(exchange);
        Optional<TrackCode> code = id.flatMap(tracks::codeOf);
        Optional<Question> question = code.flatMap(_ -> id).flatMap(questions::view);
        if (code.isEmpty() || question.isEmpty()) {
            return entry(exchange, HttpStatus.OK, null, FollowForm.EMPTY, model);
        }
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        model.addAttribute("status", views.of(question.get(), code.get(), words));
        return "citizen-status";
    }

    private static String entry(
            ServerWebExchange exchange, HttpStatus status, @Nullable String problem, FollowForm form, Model model) {
        exchange.getResponse().setStatusCode(status);
        model.addAttribute("form", form);
        model.addAttribute("problem", problem);
        return "citizen-follow";
    }

    private static String address(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        return remote == null ? "unknown" : remote.getHostString();
    }
}
