package nl.raakpunt.routing.desk;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.insight.Figure;
import nl.raakpunt.routing.insight.Insight;
import nl.raakpunt.routing.insight.InsightSettings;
import nl.raakpunt.routing.insight.Report;
import nl.raakpunt.routing.insight.Selection;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The report of a month for the board, made to be printed. */
@Controller
class InsightMonthPage {
    private static final YearMonth FIRST = YearMonth.of(2000, 1);

    private final Insight insight;
    private final InsightSettings settings;
    private final TeamFiguresShown teams;
    private final StaffAudit audit;

    InsightMonthPage(Insight insight, InsightSettings settings, TeamFiguresShown teams, StaffAudit audit) {
        this.insight = insight;
        this.settings = settings;
        this.teams = teams;
        this.audit = audit;
    }

    @GetMapping(InsightPage.PATH + "/maand/{month}")
    String month(
            @PathVariable("month") String written,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        YearMonth month = parse(written, YearMonth.from(words.day(words.now())));
        audit.note(me, "insight.view", "month/" + month);
        Report report = insight.report(Selection.of(month));
        Report before = insight.report(Selection.of(month.minusMonths(1)));
        model.addAttribute("month", PeriodText.month(month, words));
        model.addAttribute("made", words.date(words.day(words.now())));
        model.addAttribute("previous", month.minusMonths(1));
        model.addAttribute("next", month.plusMonths(1));
        model.addAttribute("unfinished", !month.isBefore(YearMonth.from(words.day(words.now()))));
        model.addAttribute(
                "figures",
                Arrays.stream(Figure.values())
                        .map(figure -> FigureView.of(figure, report, before, settings.satisfactionGoal(), words))
                        .toList());
        model.addAttribute("declines", DeclineView.of(report.declines(), words));
        model.addAttribute("teams", teams.of(report.selection(), words));
        model.addAttribute("teamColumns", TeamFigureView.COLUMNS);
        model.addAttribute("minimum", settings.minimumGroup());
        return "insight-month";
    }

    /** A month that has begun; others have no report. */
    private static YearMonth parse(String written, YearMonth now) {
        try {
            YearMonth month = YearMonth.parse(written);
            if (!month.isBefore(FIRST) && !month.isAfter(now)) {
                return month;
            }
        } catch (DateTimeException _) {
            // Answered like any other month without a report.
        }
        throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
