package nl.raakpunt.routing.desk;

import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.call.Calls;
import nl.raakpunt.routing.citizen.TrackCode;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.route.Advice;
import nl.raakpunt.routing.route.Router;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/** Takes a caller's question: hands it over, keeps it as answered, or keeps it with the agent. */
@Controller
class TakePage {
    private static final Set<String> FORMS = Set.of("handover", "answer", "keep");

    private final Router router;
    private final TakeShow show;
    private final SearchShow search;
    private final Recipients recipients;
    private final Questions questions;
    private final Deadlines deadlines;
    private final Tracks tracks;
    private final Calls calls;
    private final Villages villages;
    private final Topics topics;
    private final Clock clock;

    TakePage(
            Router router,
            TakeShow show,
            SearchShow search,
            Recipients recipients,
            Questions questions,
            Deadlines deadlines,
            Tracks tracks,
            Calls calls,
            Villages villages,
            Topics topics,
            Clock clock) {
        this.router = router;
        this.show = show;
        this.search = search;
        this.recipients = recipients;
        this.questions = questions;
        this.deadlines = deadlines;
        this.calls = calls;
        this.tracks = tracks;
        this.villages = villages;
        this.topics = topics;
        this.clock = clock;
    }

    @PostMapping("/zoeken/overdragen")
    String handOverForm(
            TakeForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        return open(form, "handover", me, words, exchange, model);
    }

    @PostMapping("/zoeken/beantwoorden")
    String answerForm(
            TakeForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        return open(form, "answer", me, words, exchange, model);
    }

    @PostMapping("/zoeken/vastleggen")
    String keepForm(
            TakeForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        return open(form, "keep", me, words, exchange, model);
    }

    /** In which form something is written. */
    record Begun(@Nullable String how) {}

    /** Keeps what is being written, so that a reload loses nothing. */
    @PostMapping("/zoeken/concept")
    String draft(TakeForm form, Begun begun, @AuthenticationPrincipal SignedIn me, Model model) {
        if (form.call() != null && begun.how() != null && FORMS.contains(begun.how())) {
            calls.goOn(me.id(), form.toCall(form.call(), begun.how()));
        }
        model.addAttribute("caller", form.caller());
        // Only in the form of this call: the answer may come when the question is taken and the form is for the next
        // caller.
        model.addAttribute("place", "outerHTML:[data-call='" + form.call() + "'] ");
        return "take :: draft";
    }

    /** Keeps the question with the agent; this works whatever else is down. */
    @PostMapping("/vragen/vastleggen")
    String keep(
            TakeForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        var problem = form.problem(words);
        if (problem != null) {
            return refused(form, problem, words, "keep", exchange, model);
        }
        var question = receive(form, router.advise(form.search().inquiry(villages)), me);
        return taken(question, "keep", words, me, exchange, model);
    }

    @PostMapping("/vragen/beantwoord")
    String answered(
            TakeForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        var problem = form.answerProblem(words);
        if (problem != null) {
            return refused(form, problem, words, "answer", exchange, model);
        }
        var question = receive(form, router.advise(form.search().inquiry(villages)), me);
        var answer = new Command.Answer(Colleague.of(me), String.valueOf(form.answer()), true);
        return taken(
                after(questions.handle(question.id(), null, answer), question), "answer", words, me, exchange, model);
    }

    @PostMapping("/vragen/overdragen")
    String handOver(
            TakeForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        if (form.person() == null) {
            return keep(form, me, words, exchange, model);
        }
        var problem = form.problem(words);
        if (problem != null) {
            return refused(form, problem, words, "handover", exchange, model);
        }
        var advice = router.advise(form.search().inquiry(villages));
        var question = receive(form, advice, me);
        var recipient = recipients.find(advice, form.person());
        recipient.ifPresent(to -> model.addAttribute("callee", PersonView.of(to.card(), words)));
        var offered = recipient.map(to -> questions.handle(question.id(), null, offer(question, to, form, me, words)));
        offered.ifPresentOrElse(
                outcome -> said(outcome, form.person(), words, model),
                () -> model.addAttribute("warning", words.say("take.notOffered")));
        var now = offered.map(outcome -> after(outcome, question)).orElse(question);
        return taken(now, "handover", words, me, exchange, model);
    }

    private Command.Offer offer(Question question, Recipient to, TakeForm form, SignedIn me, Words words) {
        var note = SearchForm.chosen(form.note());
        var topic = question.topic();
        var usual = topic == null ? words.say("offer.byHand") : words.say("offer.topic", topic.title());
        return new Command.Offer(
                Colleague.of(me),
                Colleague.of(to.card()),
                note == null ? usual : note,
                deadlines.respondBefore(
                        clock.instant(),
                        to.card().reachability().back(),
                        question.promise().answerBefore()),
                to.because(),
                false,
                Boolean.TRUE.equals(form.callerWaits()));
    }

    private Question receive(TakeForm form, Advice advice, SignedIn me) {
        var topic = topics.card(advice, form);
        var read = area(advice);
        var received = new NewQuestion(
                words(form),
                form.caller(),
                Channel.PHONE,
                topics.kept(advice, form),
                read == null ? villages.named(form.area()) : read,
                topic == null ? null : topic.serviceLevelHours(),
                Recipients.promise(advice),
                form.keepsNumbers());
        var question = questions.receive(received, me, SearchForm.chosen(form.key()));
        if (form.call() != null) {
            calls.finish(me.id(), form.call());
        }
        return question;
    }

    /** With the village that was typed, when it is in no list: the place stays with the question. */
    private String words(TakeForm form) {
        String typed = villages.unlisted(form.area());
        return typed == null ? form.search().words() : form.search().words() + "\nDorp: " + typed;
    }

    static @Nullable AreaRef area(Advice advice) {
        return switch (advice) {
            case Advice.Person person -> person.experts().understanding().area();
            case Advice.AskArea ask -> ask.experts().understanding().area();
            case Advice.ChooseTopic choose -> choose.experts().understanding().area();
            case Advice.NoTopic none -> none.experts().understanding().area();
            case Advice.Unavailable _ -> null;
        };
    }

    private static Question after(Outcome outcome, Question before) {
        return switch (outcome) {
            case Outcome.Done done -> done.question();
            case Outcome.Refused refused -> refused.question();
            case Outcome.Stale stale -> stale.question();
            case Outcome.Unknown _ -> before;
        };
    }

    /** Says why it was not offered, unless it was this very form, sent twice. */
    private static void said(Outcome outcome, @Nullable UUID person, Words words, Model model) {
        if (outcome instanceof Outcome.Refused refused
                && (person == null || !refused.question().isOfferedTo(person))) {
            model.addAttribute("warning", Refusals.text(refused.refusal(), words));
        }
    }

    private String taken(
            Question question, String how, Words words, SignedIn me, ServerWebExchange exchange, Model model) {
        model.addAttribute("question", QuestionView.of(question, me.id(), words));
        model.addAttribute(
                "track", tracks.codeOf(question.id()).map(TrackCode::shown).orElse(null));
        model.addAttribute("how", how);
        // The next caller is somebody else: nothing of this one may stay in the form that is searched with.
        search.fill(CallForm.empty(), me, words, model);
        return Page.of(exchange, "taken", "update");
    }

    private String refused(
            TakeForm form, String problem, Words words, String how, ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
        return Page.of(exchange, "take", show.fill(form, problem, how, words, model));
    }

    private String open(TakeForm form, String how, SignedIn me, Words words, ServerWebExchange exchange, Model model) {
        TakeForm begun = form;
        if (form.call() != null && !form.search().tooLong()) {
            begun = calls.find(me.id(), form.call())
                    .map(call -> form.withWritten(call.draft()))
                    .orElse(form);
            calls.keepDraft(me.id(), begun.toCall(form.call(), how));
        }
        return Page.of(exchange, "take", show.fill(begun, null, how, words, model));
    }
}
