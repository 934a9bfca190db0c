package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.notify.By;
import nl.raakpunt.routing.notify.Preference;
import nl.raakpunt.routing.notify.PreferenceForm;
import nl.raakpunt.routing.notify.Preferences;
import nl.raakpunt.routing.push.PushDevices;
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

    /** What can have come of switching a device on or off. */
    private static final Set<String> NEWS = Set.of("aan", "uit", "onbekend", "mislukt", "te-veel");

    private final Preferences preferences;
    private final PushDevices devices;

    MessagesPage(Preferences preferences, PushDevices devices) {
        this.preferences = preferences;
        this.devices = devices;
    }

    /** A device, ready to show. */
    record DeviceRow(UUID id, String name, String mark, String since, boolean current) {}

    @GetMapping(PATH)
    String show(
            @RequestParam(name = "bewaard", defaultValue = "false") boolean saved,
            @RequestParam(name = "apparaat", defaultValue = "") String news,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        model.addAttribute("news", NEWS.contains(news) ? news : null);
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
        push(me, model);
        return "messages";
    }

    private void push(SignedIn me, Model model) {
        Words words = (Words) Objects.requireNonNull(model.getAttribute("words"));
        model.addAttribute("pushKey", devices.isPossible() ? devices.key() : null);
        model.addAttribute(
                "devices",
                devices.of(me.id()).stream()
                        .map(device -> new DeviceRow(
                                device.id(),
                                device.name(),
                                device.mark(),
                                words.date(words.day(device.since())),
                                device.current()))
                        .toList());
    }
}
