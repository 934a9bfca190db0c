package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.StaffSync;
import nl.raakpunt.routing.directory.SyncChange;
import nl.raakpunt.routing.directory.SyncPace;
import nl.raakpunt.routing.directory.SyncRun;
import nl.raakpunt.routing.directory.SyncRun.Outcome;
import nl.raakpunt.routing.directory.SyncSource;
import org.springframework.stereotype.Component;

/** Gathers what the page of administrators says of each staff directory. */
@Component
class StaffOverview {
    private static final int RUNS = 20;
    private static final int CHANGES = 50;

    private final StaffSync sync;
    private final StaffOrders orders;
    private final AtOnce atOnce;

    StaffOverview(StaffSync sync, StaffOrders orders, AtOnce atOnce) {
        this.sync = sync;
        this.orders = orders;
        this.atOnce = atOnce;
    }

    /** The staff directories with the latest runs of all of them. */
    record Overview(List<SourceView> sources, List<RunView> runs) {}

    /** Nothing when directory-service does not answer. */
    Optional<Overview> read(Words words) {
        Supplier<List<SyncRun>> latest = atOnce.begin(() -> orNothing(sync.runs(null, RUNS)));
        return sync.sources() instanceof Reply.Found<List<SyncSource>> found
                ? Optional.of(read(found.value(), latest.get(), words))
                : Optional.empty();
    }

    private Overview read(List<SyncSource> sources, List<SyncRun> latest, Words words) {
        List<Supplier<SourceView>> views = sources.stream()
                .map(source -> atOnce.begin(() -> source(source, runsOf(source, sources, latest), words)))
                .toList();
        return new Overview(
                views.stream().map(Supplier::get).toList(),
                latest.stream().map(run -> RunView.of(run, words)).toList());
    }

    /** What is the only one has all runs, which are read already. */
    private List<SyncRun> runsOf(SyncSource source, List<SyncSource> all, List<SyncRun> latest) {
        return all.size() == 1 && latest.stream().allMatch(run -> run.source().equals(source.name()))
                ? latest
                : orNothing(sync.runs(source.name(), RUNS));
    }

    /** How far a run is; empty when it is over. */
    Optional<ProgressView> progress(UUID run, Words words) {
        return switch (sync.pace(run)) {
            case Reply.Found<SyncPace> found ->
                found.value().outcome() == Outcome.RUNNING
                        ? Optional.of(ProgressView.of(found.value(), words))
                        : Optional.empty();
            case Reply.Absent<SyncPace> _ -> Optional.empty();
            case Reply.Unavailable<SyncPace> _ -> Optional.of(ProgressView.unknown("progress.unknown", words));
        };
    }

    /** The run of this staff directory that goes on now. */
    Optional<SyncRun> running(String source) {
        return orNothing(sync.runs(source, 1)).stream()
                .filter(run -> run.outcome() == Outcome.RUNNING)
                .findFirst();
    }

    private SourceView source(SyncSource source, List<SyncRun> runs, Words words) {
        SourceView view = busy(problem(SourceView.of(source, words), runs, words), runs, words);
        return HeldRuns.of(runs)
                .map(run -> view.holding(RunView.of(run, words), firstChanges(run, words)))
                .orElse(view);
    }

    private SourceView busy(SourceView view, List<SyncRun> runs, Words words) {
        Optional<SyncRun> running = runs.stream()
                .limit(1)
                .filter(run -> run.outcome() == Outcome.RUNNING)
                .findFirst();
        if (running.isPresent()) {
            UUID id = running.get().id();
            return progress(id, words)
                    .map(progress -> view.busy(id.toString(), progress))
                    .orElse(view);
        }
        return orders.isWaiting(view.name()) ? view.busy(null, ProgressView.unknown("progress.starting", words)) : view;
    }

    private SourceView problem(SourceView view, List<SyncRun> runs, Words words) {
        Optional<RunDetail> refused =
                orders.refused(view.name()).map(why -> new RunDetail(words.say("order." + why), null));
        if (refused.isPresent()) {
            return view.withProblem(refused.stream().toList());
        }
        return runs.stream()
                .filter(run -> run.outcome() != Outcome.RUNNING)
                .findFirst()
                .filter(run -> run.outcome() == Outcome.FAILED)
                .map(run -> view.withProblem(RunDetail.of(run, words)))
                .orElse(view);
    }

    private List<ChangeView> firstChanges(SyncRun run, Words words) {
        List<SyncChange> changes = orNothing(sync.changes(run.id(), 0, CHANGES));
        return changes.stream().map(change -> ChangeView.of(change, words)).toList();
    }

    private static <T> List<T> orNothing(Reply<List<T>> reply) {
        return switch (reply) {
            case Reply.Found<List<T>> found -> found.value();
            case Reply.Absent<List<T>> _, Reply.Unavailable<List<T>> _ -> List.of();
        };
    }
}
