package nl.raakpunt.routing.desk;

import java.time.Clock;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.call.Calls;
import nl.raakpunt.routing.citizen.TrackCode;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Channel;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.Command;
import nl.raakpunt.routing.question.NewQuestion;
import nl.raakpunt.routing.question.Outcome;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.Questions;
import nl.raakpunt.routing.question.TopicRef;
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
    private final Router router;
    private final Recipients recipients;
    private final Questions questions;
    private final Deadlines deadlines;
    private final Tracks tracks;
    private final Calls calls;
    private final Clock clock;

    TakePage(
            Router router,
            Recipients recipients,
            Questions questions,
            Deadlines deadlines,
            Tracks tracks,
            Calls calls,
            Clock clock) {
        this.router = router;
        this.recipients = recipients;
        this.questions = questions;
        this.deadlines = deadlines;
        this.calls = calls;
        this.tracks = tracks;
        this.clock = clock;
    }

    @PostMapping("/zoeken/overdragen")
    String handOverForm(TakeForm form, @ModelAttribute("words") Words words, ServerWebExchange exchange, Model model) {
        return form(form, null, words, "handover", exchange, model);
    }

    @PostMapping("/zoeken/beantwoorden")
    String answerForm(TakeForm form, @ModelAttribute("words") Words words, ServerWebExchange exchange, Model model) {
        return form(form, null, words, "answer", exchange, model);
    }

    @PostMapping("/zoeken/vastleggen")
    String keepForm(TakeForm form, @ModelAttribute("words") Words words, ServerWebExchange exchange, Model model) {
        return form(form, null, words, "keep", exchange, model);
    }

    /** Keeps the question with the agent; this works whatever else is down. */
    @PostMapping("/vragen/vastleggen")
    String keep(
            TakeForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        if (!form.search().canSearch()) {
            return refused(form, words.say("take.textMissing"), words, "keep", exchange, model);
        }
        var question = receive(form, router.advise(form.search().inquiry()), me);
        return taken(question, "keep", words, me, exchange, model);
    }

    @PostMapping("/vragen/beantwoord")
    String answered(
            TakeForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        if (!form.search().canSearch() || SearchForm.chosen(form.answer()) == null) {
            return refused(form, words.say("take.answerMissing"), words, "answer", exchange, model);
        }
        var question = receive(form, router.advise(form.search().inquiry()), me);
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
        if (!form.search().canSearch() || form.person() == null) {
            return refused(form, words.say("take.textMissing"), words, "handover", exchange, model);
        }
        var advice = router.advise(form.search().inquiry());
        var question = receive(form, advice, me);
        var offered = recipients
                .find(advice, form.person())
                .map(to -> questions.handle(question.id(), null, offer(question, to, form, me, words)));
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
                false);
    }

    private Question receive(TakeForm form, Advice advice, SignedIn me) {
        var topic = Recipients.topic(advice);
        var received = new NewQuestion(
                form.search().words(),
                form.caller(),
                Channel.PHONE,
                topic == null
                        ? null
                        : new TopicRef(topic.topic().key(), topic.topic().title()),
                area(advice),
                topic == null ? null : topic.topic().serviceLevelHours(),
                Recipients.promise(advice),
                form.keepsNumbers());
        var question = questions.receive(received, me, SearchForm.chosen(form.key()));
        if (form.call() != null) {
            calls.finish(me.id(), form.call());
        }
        return question;
    }

    private static @Nullable AreaRef area(Advice advice) {
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
        return Page.of(exchange, "taken", "confirmation");
    }

    private String refused(
            TakeForm form, String problem, Words words, String fragment, ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
        return form(form, problem, words, fragment, exchange, model);
    }

    private String form(
            TakeForm form,
            @Nullable String problem,
            Words words,
            String fragment,
            ServerWebExchange exchange,
            Model model) {
        var advice = form.search().canSearch() ? router.advise(form.search().inquiry()) : null;
        var topic = advice == null ? null : Recipients.topic(advice);
        var recipient = advice == null || form.person() == null
                ? null
                : recipients.find(advice, form.person()).orElse(null);
        model.addAttribute("take", view(form, topic, advice, recipient, problem, words));
        model.addAttribute("how", fragment);
        return Page.of(exchange, "take", fragment);
    }

    private TakeView view(
            TakeForm form,
            @Nullable TopicMatch topic,
            @Nullable Advice advice,
            @Nullable Recipient recipient,
            @Nullable String problem,
            Words words) {
        var area = advice == null ? null : area(advice);
        var rostered = advice == null ? null : Recipients.promise(advice);
        var promise = rostered != null
                ? rostered.answerBefore()
                : deadlines.answerBefore(
                        clock.instant(), topic == null ? null : topic.topic().serviceLevelHours());
        var shown = topic == null ? null : ResultViews.topicView(topic.topic());
        var typed = SearchForm.chosen(form.answer());
        return new TakeView(
                form,
                shown,
                area == null ? null : area.name(),
                recipient == null ? null : PersonView.of(recipient.card(), words),
                words.moment(promise),
                recipient == null
                        ? null
                        : words.moment(deadlines.respondBefore(
                                clock.instant(), recipient.card().reachability().back(), promise)),
                typed != null || shown == null ? typed : shown.answer(),
                form.key() == null ? UUID.randomUUID().toString() : form.key(),
                problem);
    }
}
