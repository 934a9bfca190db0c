package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.notify.By;
import nl.raakpunt.routing.notify.Preference;
import nl.raakpunt.routing.notify.PreferenceForm;
import nl.raakpunt.routing.notify.Preferences;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** Where colleagues choose how they get messages. */
@Controller
class MessagesPage {
    static final String PATH = "/berichten";

    private static final List<By> AT_ONCE = List.of(By.MAIL, By.CHAT);
    private static final List<By> ALL = List.of(By.values());

    private final Preferences preferences;

    MessagesPage(Preferences preferences) {
        this.preferences = preferences;
    }

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "bewaard", defaultValue = "false") boolean saved,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        return page(PreferenceForm.of(preferences.of(me.id())), Map.of(), saved, me, model);
    }

    @PostMapping(PATH)
    String save(PreferenceForm form, @AuthenticationPrincipal SignedIn me, ServerWebExchange exchange, Model model) {
        return switch (form.read()) {
            case PreferenceForm.Read.Fine(Preference preference) -> {
                preferences.save(me, preference);
                yield "redirect:" + PATH + "?bewaard=true";
            }
            case PreferenceForm.Read.Wrong(Map<String, String> problems) -> {
                exchange.getResponse().setStatusCode(HttpStatus.CONFLICT);
                yield page(form, problems, false, me, model);
            }
        };
    }

    private String page(PreferenceForm form, Map<String, String> problems, boolean saved, SignedIn me, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("problems", problems);
        model.addAttribute("saved", saved);
        model.addAttribute("atOnce", AT_ONCE);
        model.addAttribute("all", ALL);
        model.addAttribute("chat", preferences.hasChat(me.id()));
        return "messages";
    }
}
