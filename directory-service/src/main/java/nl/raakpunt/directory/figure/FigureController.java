package nl.raakpunt.directory.figure;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import nl.raakpunt.directory.figure.FigureRepository.Sum;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows how often somebody of a team could be reached. */
@RestController
@Tag(name = "figures")
class FigureController {

    private final FigureRepository figures;
    private final FigureSettings settings;
    private final Clock clock;

    FigureController(FigureRepository figures, FigureSettings settings, Clock clock) {
        this.figures = figures;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/v1/teams/{team}/reachability-figures")
    @Operation(
            operationId = "getReachabilityFigures",
            summary = "In which share of the working time somebody of a team could be reached; nothing of a person")
    Figures get(@PathVariable String team, @RequestParam(defaultValue = "30") @Min(1) @Max(400) int days) {
        Instant until = clock.instant();
        Instant from = until.minus(Duration.ofDays(days));
        Sum sum = figures.sum(team, from, until);
        Double share = sum.observed() == 0 ? null : (double) sum.reachable() / sum.observed();
        return new Figures(team, from, until, share, sum.observed(), sum.since(), settings.minimumGroup());
    }

    /**
     * Figures of one team.
     *
     * @param share        between 0 and 1; {@code null} when there are none, also for teams that are too small
     * @param observed     how often was looked in working time
     * @param since        the hour of the first look in these days; {@code null} when there was none
     * @param minimumGroup teams with fewer people than this have no figures
     */
    @Schema(name = "ReachabilityFigures")
    record Figures(
            String team,
            Instant from,
            Instant until,
            @Nullable Double share,
            long observed,
            @Nullable Instant since,
            int minimumGroup) {}
}
