package nl.raakpunt.routing.desk;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.insight.Figure;
import nl.raakpunt.routing.insight.Insight;
import nl.raakpunt.routing.insight.InsightSettings;
import nl.raakpunt.routing.insight.Recount;
import nl.raakpunt.routing.insight.Report;
import nl.raakpunt.routing.insight.Selection;
import nl.raakpunt.routing.question.Channel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ServerWebExchange;

/** The figures of a period for managers: each with its meaning and course, as a page and as a file. */
@Controller
class InsightPage {
    static final String PATH = "/inzicht";
    private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

    private final Insight insight;
    private final InsightSettings settings;
    private final TeamFiguresShown teams;
    private final Recount recount;
    private final StaffAudit audit;

    InsightPage(Insight insight, InsightSettings settings, TeamFiguresShown teams, Recount recount, StaffAudit audit) {
        this.insight = insight;
        this.settings = settings;
        this.teams = teams;
        this.recount = recount;
        this.audit = audit;
    }

    @GetMapping(PATH)
    String figures(
            InsightForm form,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        audit.note(me, "insight.view", "figures");
        var today = words.day(words.now());
        var chosen = form.selection(today);
        if (chosen.isEmpty()) {
            exchange.getResponse().setStatusCode(HttpStatus.BAD_REQUEST);
        }
        Selection selection = chosen.orElseGet(() -> InsightForm.usual(today));
        model.addAttribute("noPeriod", chosen.isEmpty());
        choices(selection, model);
        fill(insight.report(selection), words, model);
        model.addAttribute("recount", recount.progress());
        model.addAttribute("recounted", recounted(recount.progress(), words));
        model.addAttribute("months", months(YearMonth.from(today), words));
        return "insight";
    }

    /** The months there is a report of, each with its name. */
    private static Map<YearMonth, String> months(YearMonth now, Words words) {
        Map<YearMonth, String> months = new LinkedHashMap<>();
        for (YearMonth month : List.of(now, now.minusMonths(1))) {
            months.put(month, PeriodText.month(month, words));
        }
        return months;
    }

    @GetMapping(PATH + ".csv")
    ResponseEntity<String> file(
            InsightForm form, @AuthenticationPrincipal SignedIn me, @ModelAttribute("words") Words words) {
        audit.note(me, "insight.download", "figures.csv");
        var today = words.day(words.now());
        Selection selection = form.selection(today).orElseGet(() -> InsightForm.usual(today));
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"raakpunt-cijfers.csv\"")
                .body(InsightCsv.of(insight.report(selection), insight.teams(selection), words));
    }

    /** What each figure means and how it is made. */
    @GetMapping(PATH + "/uitleg")
    String explanation(@ModelAttribute("words") Words words, Model model) {
        model.addAttribute("minimum", settings.minimumGroup());
        model.addAttribute(
                "figures",
                Arrays.stream(Figure.values())
                        .map(figure -> List.of(
                                FigureView.key(figure),
                                FigureView.name(figure, words),
                                words.say("figure." + figure + ".meaning"),
                                words.say("figure." + figure + ".how")))
                        .toList());
        return "insight-explained";
    }

    /** How the last recount ended; {@code null} when one is going on or none was. */
    private static @Nullable String recounted(Recount.Progress progress, Words words) {
        if (progress.running() || progress.endedAt() == null) {
            return null;
        }
        String key = progress.failed() ? "insight.again.failed" : "insight.again.done";
        return words.say(key, words.moment(progress.endedAt()), progress.questions());
    }

    private void choices(Selection selection, Model model) {
        model.addAttribute("chosen", selection);
        model.addAttribute("unit", InsightForm.word(selection.unit()));
        model.addAttribute("teamChoices", insight.teams());
        model.addAttribute("topicChoices", insight.topics());
        model.addAttribute("channels", Channel.values());
    }

    private void fill(Report report, Words words, Model model) {
        Report before = insight.report(report.selection().before());
        model.addAttribute(
                "figures",
                Arrays.stream(Figure.values())
                        .map(figure -> FigureView.of(figure, report, before, settings.satisfactionGoal(), words))
                        .toList());
        model.addAttribute("declines", DeclineView.of(report.declines(), words));
        model.addAttribute("period", PeriodText.whole(report.selection(), words));
        model.addAttribute("minimum", settings.minimumGroup());
        model.addAttribute("teams", teams.of(report.selection(), words));
        model.addAttribute("teamColumns", TeamFigureView.COLUMNS);
        model.addAttribute("days", TeamFiguresShown.days(report.selection(), words));
    }
}
