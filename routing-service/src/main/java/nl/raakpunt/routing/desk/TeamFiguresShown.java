package nl.raakpunt.routing.desk;

import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TeamFigures;
import nl.raakpunt.routing.insight.Insight;
import nl.raakpunt.routing.insight.Selection;
import nl.raakpunt.routing.insight.TeamReport;
import org.springframework.stereotype.Component;

/** Brings together what is counted here of teams and what directory-service counts of them. */
@Component
class TeamFiguresShown {
    private static final int MOST_DAYS = 400;
    /** So many days without working time, a long weekend, are no late beginning. */
    private static final int NOTHING_TO_COUNT = 4;

    private final Insight insight;
    private final TeamFigures directory;

    TeamFiguresShown(Insight insight, TeamFigures directory) {
        this.insight = insight;
        this.directory = directory;
    }

    List<TeamFigureView> of(Selection selection, Words words) {
        List<TeamFigureView> teams = new ArrayList<>();
        boolean askable = true;
        for (TeamReport report : insight.teams(selection)) {
            // One failure is enough to know: the page must not wait for every team.
            Reply<TeamFigures.Reachable> reply =
                    askable ? directory.reachability(report.team().id(), days(selection, words)) : new Reply.Absent<>();
            askable = askable && !(reply instanceof Reply.Unavailable<TeamFigures.Reachable>);
            teams.add(TeamFigureView.of(report, reached(reply, selection, words), words));
        }
        return List.copyOf(teams);
    }

    /** directory-service counts back from now, so the days from the first one chosen until today. */
    static int days(Selection selection, Words words) {
        LocalDate today = words.day(words.now());
        return Math.clamp(ChronoUnit.DAYS.between(selection.from(), today) + 1, 1, MOST_DAYS);
    }

    private static String reached(Reply<TeamFigures.Reachable> reply, Selection selection, Words words) {
        return switch (reply) {
            case Reply.Found<TeamFigures.Reachable> found -> share(found.value(), selection, words);
            case Reply.Absent<TeamFigures.Reachable> _, Reply.Unavailable<TeamFigures.Reachable> _ ->
                words.say("insight.nothing");
        };
    }

    /** Figures that began later than the period say since when they are. */
    private static String share(TeamFigures.Reachable reachable, Selection selection, Words words) {
        if (reachable.share() == null) {
            return words.say("insight.nothing");
        }
        String share = words.say(
                "insight.percent",
                NumberFormat.getIntegerInstance(words.locale()).format(reachable.share() * 100));
        Instant since = reachable.since();
        return since == null || !words.day(since).isAfter(selection.from().plusDays(NOTHING_TO_COUNT))
                ? share
                : words.say("insight.since", share, words.moment(since));
    }
}
