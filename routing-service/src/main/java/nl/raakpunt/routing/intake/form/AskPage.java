package nl.raakpunt.routing.intake.form;

import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.citizen.Attempts;
import nl.raakpunt.routing.citizen.CitizenPage;
import nl.raakpunt.routing.citizen.FollowPass;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.intake.CitizenIntake;
import nl.raakpunt.routing.intake.FromCitizen;
import nl.raakpunt.routing.intake.IntakeSettings;
import nl.raakpunt.routing.intake.Receipt;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ServerWebExchange;

/** Where a citizen asks a question; it is taken whatever else is down, and then the citizen sees where it is. */
@CitizenPage
@ConditionalOnBooleanProperty("raakpunt.intake.form.enabled")
class AskPage {

    private final CitizenIntake intake;
    private final FillTime fillTime;
    private final FollowPass pass;
    private final Directory directory;
    private final Attempts perAddress;

    AskPage(
            CitizenIntake intake,
            FillTime fillTime,
            FollowPass pass,
            Directory directory,
            IntakeSettings settings,
            Clock clock) {
        this.intake = intake;
        this.fillTime = fillTime;
        this.pass = pass;
        this.directory = directory;
        this.perAddress = new Attempts(settings.form().mostPerHour(), Duration.ofHours(1), clock);
    }

    @GetMapping("/vraag-stellen")
    String open(Model model) {
        return form(AskForm.EMPTY, fillTime.open(), List.of(), model);
    }

    @PostMapping("/vraag-stellen")
    String ask(@ModelAttribute("form") AskForm form, ServerWebExchange exchange, Model model) {
        String address = address(exchange);
        if (perAddress.refuses(address)) {
            return refused(form, HttpStatus.TOO_MANY_REQUESTS, problem("tooOften"), exchange, model);
        }
        Optional<String> key = fillTime.key(form.token());
        if (form.isFromRobot() || key.isEmpty()) {
            return refused(form, HttpStatus.UNPROCESSABLE_CONTENT, problem("robot"), exchange, model);
        }
        List<AskForm.Problem> problems = form.problems();
        if (!problems.isEmpty() || form.mustSeeMask()) {
            return refused(form, HttpStatus.UNPROCESSABLE_CONTENT, problems, exchange, model);
        }
        perAddress.count(address);
        FromCitizen from = form.fromCitizen();
        pass.give(exchange, intake.take(from, receipt(key.get(), from)).id());
        return "redirect:/volg?gedaan=received";
    }

    /** Whoever goes back and sends something else with the same form asks something else. */
    private static Receipt receipt(String key, FromCitizen from) {
        return new Receipt(
                "form", key + " " + UUID.nameUUIDFromBytes(from.toString().getBytes(StandardCharsets.UTF_8)));
    }

    private String refused(
            AskForm form, HttpStatus status, List<AskForm.Problem> problems, ServerWebExchange exchange, Model model) {
        exchange.getResponse().setStatusCode(status);
        return form(form, fillTime.keep(form.token()), problems, model);
    }

    private String form(AskForm form, String token, List<AskForm.Problem> problems, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("token", token);
        model.addAttribute("errors", problems);
        model.addAttribute("bsn", form.showsMask());
        model.addAttribute("masked", form.masked());
        model.addAttribute("places", places());
        return "ask";
    }

    private List<String> places() {
        return directory.areas() instanceof Reply.Found<List<AreaRef>> areas
                ? areas.value().stream().map(AreaRef::name).toList()
                : List.of();
    }

    private static List<AskForm.Problem> problem(String problem) {
        return List.of(new AskForm.Problem("main", problem));
    }

    private static String address(ServerWebExchange exchange) {
        InetSocketAddress remote = exchange.getRequest().getRemoteAddress();
        return remote == null ? "unknown" : remote.getHostString();
    }
}
