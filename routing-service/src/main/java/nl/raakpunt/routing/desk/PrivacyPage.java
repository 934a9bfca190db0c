package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.privacy.PrivacySettings;
import nl.raakpunt.routing.privacy.Retention;
import nl.raakpunt.routing.privacy.SubjectRequests;
import nl.raakpunt.routing.question.QuestionSummary;
import nl.raakpunt.routing.question.State;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** How long data of citizens is kept, the proof that it goes, and the data of one citizen who asks for it. */
@Controller
class PrivacyPage {
    static final String PATH = "/beheer/privacy";

    private final SubjectRequests requests;
    private final Retention retention;
    private final PrivacySettings settings;

    PrivacyPage(SubjectRequests requests, Retention retention, PrivacySettings settings) {
        this.requests = requests;
        this.retention = retention;
        this.settings = settings;
    }

    /** One time that data was taken out, ready to show. */
    record RunRow(String when, int contacts, int texts) {}

    @GetMapping(PATH)
    String page(@ModelAttribute("words") Words words, Model model) {
        return show(new PrivacyForm(null, null), words, model);
    }

    @PostMapping(PATH + "/zoeken")
    String find(
            PrivacyForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        if (!form.canFind()) {
            exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
            model.addAttribute("problem", words.say("privacy.nothing"));
            return show(form, words, model);
        }
        List<QuestionSummary> found = requests.find(form.citizen(), me);
        model.addAttribute(
                "found",
                found.stream()
                        .map(question -> QuestionRow.of(question, me.id(), words))
                        .toList());
        model.addAttribute(
                "finished",
                found.stream().filter(one -> one.state() == State.CLOSED).count());
        return show(form, words, model);
    }

    @PostMapping(PATH + "/bestand")
    ResponseEntity<List<Map<String, Object>>> export(PrivacyForm form, @AuthenticationPrincipal SignedIn me) {
        refuseEmpty(form);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"raakpunt-gegevens.json\"")
                .body(requests.export(form.citizen(), me));
    }

    @PostMapping(PATH + "/wissen")
    String erase(
            PrivacyForm form, @AuthenticationPrincipal SignedIn me, @ModelAttribute("words") Words words, Model model) {
        refuseEmpty(form);
        model.addAttribute("erased", requests.erase(form.citizen(), me));
        return show(new PrivacyForm(null, null), words, model);
    }

    private static void refuseEmpty(PrivacyForm form) {
        if (!form.canFind()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private String show(PrivacyForm form, Words words, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("keepContact", settings.keepContact().toDays());
        model.addAttribute("keepTexts", settings.keepTexts().toDays());
        model.addAttribute(
                "runs",
                retention.latest().stream()
                        .map(run -> new RunRow(words.moment(run.at()), run.contacts(), run.texts()))
                        .toList());
        return "privacy";
    }
}
