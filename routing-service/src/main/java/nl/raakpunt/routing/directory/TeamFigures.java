package nl.raakpunt.routing.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What directory-service counts of teams, never of people; never throws because it is down. */
public interface TeamFigures {

    /** In which share of the working time of the last days (1 to 400) somebody of a team could be reached. */
    Reply<Reachable> reachability(String team, int days);

    /**
     * How well a team can be reached.
     *
     * @param share    between 0 and 1; {@code null} when there are no figures, as for a team that is too small
     * @param observed how often was looked
     * @param since    the first time that was looked in those days; {@code null} when that is not known
     */
    record Reachable(
            String team,
            @Nullable Double share,
            long observed,
            @Nullable Instant since) {}
}
