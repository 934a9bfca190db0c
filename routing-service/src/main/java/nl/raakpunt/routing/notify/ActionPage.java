package nl.raakpunt.routing.notify;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/**
 * The page behind the links in mails, without logging in. Opening it changes nothing and does not even bring the token here: that is
 * in the fragment, from which a script (or the reader) puts it into a form. Only a button of the page that follows does something.
 */
@Controller
class ActionPage {

    static final String PATH = "/actie";
    private static final int LONGEST_REASON = 2_000;

    private final ByMailLink byLink;
    private final LinkInHand inHand;
    private final ActionViews views;

    ActionPage(ByMailLink byLink, LinkInHand inHand, ActionViews views) {
        this.byLink = byLink;
        this.inHand = inHand;
        this.views = views;
    }

    /**
     * What somebody sends.
     *
     * @param code   token of the link, or its whole address
     * @param doing  what the reader came for
     * @param reason why it is given back
     */
    record ActionForm(
            @Nullable String code,
            @Nullable String doing,
            @Nullable String reason) {

        static String text(@Nullable String value) {
            String text = value == null ? "" : value.strip();
            return text.length() > LONGEST_REASON ? text.substring(0, LONGEST_REASON) : text;
        }
    }

    @GetMapping(PATH)
    String enter(@RequestParam(name = "doe", defaultValue = "") String doing, Model model) {
        model.addAttribute(
                "doing", ActionLink.Action.of(doing).map(ActionLink.Action::key).orElse(""));
        return "action";
    }

    /** Leads to the page of the link; what is sent here is not in its address. */
    @PostMapping(PATH)
    String look(ActionForm form, ServerWebExchange exchange, Model model) {
        return byLink.find(form.code())
                .map(link -> "redirect:" + inHand.keep(exchange, link, form.code()) + "?doe="
                        + ActionLink.Action.of(ActionForm.text(form.doing()))
                                .map(ActionLink.Action::key)
                                .orElse(""))
                .orElseGet(() -> unknown(exchange, model));
    }

    /** What can be done with the link, or what was done with it just now. */
    @GetMapping(PATH + "/{key:" + LinkInHand.KEY + "}")
    String read(
            @RequestParam(name = "doe", defaultValue = "") String doing,
            @RequestParam(name = "gedaan", defaultValue = "") String done,
            Locale locale,
            ServerWebExchange exchange,
            Model model) {
        Optional<String> code = inHand.of(exchange);
        if (code.isEmpty()) {
            return enter(doing, model);
        }
        ByMailLink.Sight sight = ActionLink.Action.of(done)
                .map(action -> byLink.lookAfter(code.get(), action))
                .orElseGet(() -> byLink.look(code.get()));
        return show(sight, new ActionForm(code.get(), doing, null), locale, exchange, model);
    }

    @PostMapping(PATH + "/{action}")
    String act(@PathVariable String action, ActionForm form, Locale locale, ServerWebExchange exchange, Model model) {
        ActionLink.Action chosen =
                ActionLink.Action.of(action).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        ByMailLink.Sight sight = byLink.act(form.code(), chosen, ActionForm.text(form.reason()));
        if (sight instanceof ByMailLink.Sight.Done done) {
            return "redirect:" + inHand.keep(exchange, done.link(), form.code()) + "?gedaan=" + chosen.key();
        }
        if (sight instanceof ByMailLink.Sight.Over || sight instanceof ByMailLink.Sight.ReasonMissing) {
            exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
        }
        return show(sight, form, locale, exchange, model);
    }

    private String show(
            ByMailLink.Sight sight, ActionForm form, Locale locale, ServerWebExchange exchange, Model model) {
        if (sight instanceof ByMailLink.Sight.Unknown) {
            return unknown(exchange, model);
        }
        model.addAttribute("code", form.code());
        model.addAttribute("doing", ActionForm.text(form.doing()));
        model.addAttribute("view", views.of(sight, locale));
        return "action-view";
    }

    private static String unknown(ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(HttpStatus.NOT_FOUND);
        model.addAttribute("doing", "");
        model.addAttribute("unknown", true);
        return "action";
    }
}
