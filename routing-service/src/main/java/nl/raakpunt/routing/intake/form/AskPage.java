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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.TransactionException;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ServerWebExchange;

/** Where a citizen asks a question; it is taken whatever else is down, and then the citizen sees where it is. */
@CitizenPage
@ConditionalOnBooleanProperty("raakpunt.intake.form.enabled")
class AskPage {
    private static final Logger LOG = LoggerFactory.getLogger(AskPage.class);
    private static final String PAGE = "/vraag-stellen";

    private final CitizenIntake intake;
    private final FillTime fillTime;
    private final UnfinishedForm unfinished;
    private final FollowPass pass;
    private final Directory directory;
    private final Attempts perAddress;

    AskPage(
            CitizenIntake intake,
            FillTime fillTime,
            UnfinishedForm unfinished,
            FollowPass pass,
            Directory directory,
            IntakeSettings settings,
            Clock clock) {
        this.intake = intake;
        this.fillTime = fillTime;
        this.unfinished = unfinished;
        this.pass = pass;
        this.directory = directory;
        this.perAddress = new Attempts(settings.form().mostPerHour(), Duration.ofHours(1), clock);
    }

    /**
     * An empty form.
     *
     * @param again there when the form was sent before and something in it is not right
     */
    @GetMapping(PAGE)
    String open(
            @RequestParam(name = "verder", required = false) @Nullable String again,
            ServerWebExchange exchange,
            Model model) {
        return Optional.ofNullable(again)
                .flatMap(_ -> unfinished.of(exchange))
                .map(kept -> form(kept.form(), fillTime.keep(kept.form().token()), kept.problems(), model))
                .orElseGet(() -> form(AskForm.EMPTY, fillTime.open(), List.of(), model));
    }

    @PostMapping(PAGE)
    String ask(@ModelAttribute("form") AskForm form, ServerWebExchange exchange, Model model) {
        String address = address(exchange);
        if (perAddress.refuses(address)) {
            return refused(form, HttpStatus.TOO_MANY_REQUESTS, problem("tooOften"), exchange, model);
        }
        Optional<String> key = fillTime.key(form.token());
        if (form.isFromRobot() || key.isEmpty()) {
            return again(form, problem("robot"), exchange, model);
        }
        List<AskForm.Problem> problems = form.problems();
        if (!problems.isEmpty() || form.mustSeeMask()) {
            return again(form, problems, exchange, model);
        }
        perAddress.count(address);
        return taken(form, key.get(), exchange, model);
    }

    private String taken(AskForm form, String key, ServerWebExchange exchange, Model model) {
        try {
            FromCitizen from = form.fromCitizen();
            pass.give(exchange, intake.take(from, receipt(key, from)).id());
        } catch (DataAccessException | TransactionException down) {
            LOG.error("A citizen's question could not be kept, the form is shown again", down);
            model.addAttribute("notKept", true);
            return refused(form, HttpStatus.SERVICE_UNAVAILABLE, List.of(), exchange, model);
        }
        unfinished.drop(exchange);
        return "redirect:/volg?gedaan=received";
    }

    /** By an address of its own, so that going back from what comes later does not ask to send this again. */
    private String again(AskForm form, List<AskForm.Problem> problems, ServerWebExchange exchange, Model model) {
        return unfinished.keep(exchange, new UnfinishedForm.Kept(form, problems))
                ? "redirect:" + PAGE + "?verder=ja"
                : refused(form, HttpStatus.UNPROCESSABLE_CONTENT, problems, exchange, model);
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
