package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.directory.sync.Leases.Lease;
import nl.raakpunt.directory.sync.RunProgress.Phase;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Lets the people and teams go of a source that nobody reads any more: first they are missing, like anybody who is not in
 * their directory; then, after the same time as others, they leave, and many at once only when somebody confirms. To be called
 * inside one transaction.
 */
@Component
class Farewell {

    private final FarewellTables tables;
    private final StagingTables staging;
    private final TeamTables teams;
    private final StoredPeople stored;
    private final SyncRunRepository runs;
    private final PlanWriter writer;
    private final SyncSettings settings;
    private final Clock clock;

    Farewell(
            FarewellTables tables,
            StagingTables staging,
            TeamTables teams,
            StoredPeople stored,
            SyncRunRepository runs,
            PlanWriter writer,
            SyncSettings settings,
            Clock clock) {
        this.tables = tables;
        this.staging = staging;
        this.teams = teams;
        this.stored = stored;
        this.runs = runs;
        this.writer = writer;
        this.settings = settings;
        this.clock = clock;
    }

    /** Concludes what can be concluded now. */
    SweepResult say(String source, RunOrder order, Lease lease, RunProgress progress) {
        Instant at = clock.instant();
        staging.create();
        progress.enter(Phase.COMPARING);
        boolean marking = tables.stageUnmarked(source) > 0;
        Set<String> lost = Set.of();
        if (!marking) {
            tables.stageLeaving(source, at.minus(settings.leaving().after()));
            lost = tables.teamsLeftAlone(source);
        }
        List<PersonChange> listed = new ArrayList<>();
        SyncPlan plan = plan(lost, listed);
        Verdict verdict = Verdict.on(plan, OptionalInt.empty(), false, baseline(source, at), settings.safety());
        return switch (verdict) {
            case Verdict.Hold hold
            when !hold.hash().equals(order.confirmed()) ->
                result(Outcome.HELD, plan, listed, hold.hash(), because(hold.reasons()));
            case Verdict.Nothing _ -> result(Outcome.UNCHANGED, plan, listed, null, List.of());
            case Verdict.Refuse refuse ->
                throw new IllegalStateException("Nothing was read that could be refused: " + refuse.reasons());
            case Verdict.Hold _, Verdict.Apply _ -> {
                if (order.dryRun()) {
                    List<RunReason> planned = List.of(RunReason.ONLY_PLANNED, RunReason.NOTHING_CHANGED);
                    yield result(Outcome.PLANNED, plan, listed, null, because(planned));
                }
                progress.enter(Phase.APPLYING);
                writer.write(source, lease, new TeamPlan(Map.of(), lost), false);
                yield result(Outcome.APPLIED, plan, listed, null, because(List.of()));
            }
        };
    }

    private SyncPlan plan(Set<String> lost, List<PersonChange> listed) {
        PlanBuilder plan = new PlanBuilder();
        tables.forEachStaged((UUID id, String dn, boolean hasLeft, boolean active) -> {
            // To be missing can be undone by a line of configuration; to have left is what limits are for.
            PersonChange change = plan.absent(id, dn, hasLeft, hasLeft && active);
            if (listed.size() < Comparison.MOST_LISTED) {
                listed.add(change);
            }
        });
        plan.teams(0, lost);
        return plan.plan();
    }

    private Verdict.Baseline baseline(String source, Instant at) {
        return new Verdict.Baseline(
                stored.active(source),
                teams.counts(source).teams(),
                0,
                runs.goneSince(source, at.minus(Duration.ofDays(1))));
    }

    private List<RunReason> because(List<RunReason> others) {
        RunReason removed = RunReason.sourceRemoved(settings.leaving().after());
        return Stream.concat(Stream.of(removed), others.stream()).toList();
    }

    private static SweepResult result(
            Outcome outcome, SyncPlan plan, List<PersonChange> listed, @Nullable String hash, List<RunReason> reasons) {
        return new SweepResult(outcome, plan, listed, List.of(), List.of(), hash, reasons);
    }
}
