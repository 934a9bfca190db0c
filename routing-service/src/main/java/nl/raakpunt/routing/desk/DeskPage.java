package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.call.Call;
import nl.raakpunt.routing.call.Calls;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.DirectorySettings;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonMatch;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.CallerHistory;
import nl.raakpunt.routing.question.QuestionSummary;
import nl.raakpunt.routing.route.Router;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** The desk: type the caller's words, see what to say and who it is. */
@Controller
class DeskPage {
    private static final int NAMES_SHOWN = 5;

    private final Router router;
    private final Directory directory;
    private final DirectorySettings settings;
    private final Calls calls;
    private final CallerHistory history;
    private final Tracks tracks;
    private final SearchShow searchShow;
    private final TakeShow take;
    private final Villages villages;
    private final AtOnce atOnce;

    DeskPage(
            Router router,
            Directory directory,
            DirectorySettings settings,
            Calls calls,
            CallerHistory history,
            Tracks tracks,
            SearchShow searchShow,
            TakeShow take,
            Villages villages,
            AtOnce atOnce) {
        this.router = router;
        this.directory = directory;
        this.settings = settings;
        this.calls = calls;
        this.history = history;
        this.tracks = tracks;
        this.searchShow = searchShow;
        this.take = take;
        this.villages = villages;
        this.atOnce = atOnce;
    }

    /** An empty call, or one in hand as it was left. */
    @GetMapping("/")
    String desk(
            @RequestParam(name = "gesprek", required = false) @Nullable UUID id,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        Optional<Call> left = Optional.ofNullable(id).flatMap(known -> calls.find(me.id(), known));
        CallForm call = left.map(CallForm::of).orElseGet(CallForm::empty);
        searchShow.fill(call, me, words, model);
        left.filter(begun -> begun.draft().form() != null)
                .ifPresent(begun -> take.fill(
                        TakeForm.of(begun), null, String.valueOf(begun.draft().form()), words, model));
        return show(call.search(), me, words, model, "desk");
    }

    @PostMapping("/zoeken")
    String search(
            @RequestParam(name = "weer", required = false) @Nullable String again,
            SearchForm form,
            CallForm call,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        if (again == null && !form.tooLong() && call.call() != null) {
            calls.keep(me.id(), call.toCall());
        }
        searchShow.fill(call, me, words, model);
        if (!Page.isPart(exchange)) {
            return show(form, me, words, model, "desk");
        }
        if (call.call() != null) {
            // So that a reload shows this call again.
            exchange.getResponse().getHeaders().set("HX-Replace-Url", "/?gesprek=" + call.call());
        }
        String view = show(form, me, words, model, "result :: update");
        return again != null && stillUnavailable(model) ? same(exchange) : view;
    }

    private static boolean stillUnavailable(Model model) {
        return model.getAttribute("result") instanceof ResultView result
                && result.kind() == ResultView.Kind.UNAVAILABLE;
    }

    /** What is shown stays untouched: the page asked by itself, and whoever reads or is about to press a button goes on. */
    private static String same(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set("HX-Reswap", "none");
        return "result :: same";
    }

    /** The form that is open beside the search, if any: what is written in it is kept by itself. */
    record Open(@Nullable String how) {}

    /** Keeps the call in hand and begins another. */
    @PostMapping("/gesprekken/nieuw")
    String begin(
            CallForm call,
            Open open,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        if (call.search().tooLong()) {
            return notBegun(words.say("result.tooLong", SearchForm.MAX_TEXT), call, me, words, exchange, model);
        }
        if (open.how() == null && call.call() != null) {
            calls.keep(me.id(), call.toCall());
        }
        if (calls.of(me.id()).size() >= Calls.MOST) {
            return notBegun(words.say("calls.full", Calls.MOST), call, me, words, exchange, model);
        }
        if (!Page.isPart(exchange)) {
            return "redirect:/";
        }
        CallForm next = CallForm.empty();
        searchShow.fill(next, me, words, model);
        exchange.getResponse().getHeaders().set("HX-Replace-Url", "/");
        return show(next.search(), me, words, model, "desk :: afresh");
    }

    /** Says so beside the calls; what is on the page stays. */
    private String notBegun(
            String why, CallForm call, SignedIn me, Words words, ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
        exchange.getResponse().getHeaders().set("HX-Reswap", "none");
        searchShow.fill(call, me, words, model);
        model.addAttribute("callsProblem", why);
        return Page.isPart(exchange) ? "desk :: calls-now" : show(call.search(), me, words, model, "desk");
    }

    /** What the caller asked before; without scripts as a part of the whole page. */
    @PostMapping("/zoeken/eerder")
    String earlier(
            SearchForm form,
            CallForm call,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        List<QuestionSummary> found = call.canFindCaller() ? history.of(call.caller(), me) : List.of();
        model.addAttribute("asked", call.canFindCaller());
        model.addAttribute(
                "earlier",
                found.stream()
                        .map(question -> QuestionRow.of(question, me.id(), words))
                        .toList());
        if (Page.isPart(exchange)) {
            return "desk :: earlier";
        }
        searchShow.fill(call, me, words, model);
        return show(form, me, words, model, "desk");
    }

    private String show(SearchForm form, SignedIn me, Words words, Model model, String view) {
        var known = known(form.words(), me, words);
        model.addAttribute("form", form.withListed(villages));
        model.addAttribute("known", known);
        model.addAttribute("result", known != null && form.isShort() ? known(words) : result(form, words));
        return view;
    }

    /** The question that the caller called about before, when its number or code was typed. */
    private @Nullable QuestionRow known(String text, SignedIn me, Words words) {
        return history.named(text, me)
                .or(() -> tracks.find(text).flatMap(id -> history.of(id, me)))
                .map(question -> QuestionRow.of(question, me.id(), words))
                .orElse(null);
    }

    /** Nothing more is searched for: a citizen's code is a secret, and a number alone asks nothing else. */
    private static ResultView known(Words words) {
        return ResultView.message(ResultView.Kind.KNOWN, words.say("calls.known"));
    }

    private ResultView result(SearchForm form, Words words) {
        if (form.tooLong()) {
            return ResultView.message(ResultView.Kind.TOO_LONG, words.say("result.tooLong", SearchForm.MAX_TEXT));
        }
        if (!form.canSearch()) {
            return ResultView.message(ResultView.Kind.EMPTY, words.say("result.empty"));
        }
        var naming = atOnce.begin(() -> named(form));
        var advice = router.advise(form.inquiry(villages));
        var named = naming.get().orElse(null);
        var hits = named == null
                ? List.<PersonMatch>of()
                : named.people().stream().filter(DeskPage::byNameOrNumber).toList();
        return ResultViews.of(advice, hits, words)
                .noticing(
                        SearchNotices.of(advice, named, settings.staleAfter(), words),
                        SearchNotices.understood(advice, words));
    }

    /** People whose name or number was typed; a long text is a question, not a name. */
    private Optional<PeopleFound> named(SearchForm form) {
        if (!form.isShort()) {
            return Optional.empty();
        }
        return switch (directory.searchPeople(Bsn.mask(form.words()), NAMES_SHOWN)) {
            case Reply.Found<PeopleFound> found -> Optional.of(found.value());
            case Reply.Absent<PeopleFound> _, Reply.Unavailable<PeopleFound> _ -> Optional.empty();
        };
    }

    private static boolean byNameOrNumber(PersonMatch match) {
        return match.matchedOn().contains("name") || match.matchedOn().contains("phone");
    }
}
