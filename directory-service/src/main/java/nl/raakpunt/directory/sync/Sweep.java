package nl.raakpunt.directory.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.source.Changes;
import nl.raakpunt.directory.source.ServerFacts;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.SourceSession;
import nl.raakpunt.directory.source.Watermark;
import nl.raakpunt.directory.sync.Leases.Lease;
import nl.raakpunt.directory.sync.RunProgress.Phase;
import nl.raakpunt.directory.sync.SyncRun.Kind;
import nl.raakpunt.directory.sync.SyncRun.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads a source, plans, judges and applies; to be called inside one transaction, which is all or nothing. */
@Component
class Sweep {

    private static final int PART = 5_000;
    private static final int MOST_FINDINGS = 1_000;

    private final StoredPeople stored;
    private final StagingTables staging;
    private final StaffTables people;
    private final TeamTables teams;
    private final Claims claims;
    private final Derivation derivation;
    private final PlanWriter writer;
    private final SyncStates states;
    private final SyncRunRepository runs;
    private final StaffDirectories directories;
    private final Leases leases;
    private final SyncSettings settings;
    private final Clock clock;

    Sweep(
            StoredPeople stored,
            StagingTables staging,
            StaffTables people,
            TeamTables teams,
            Claims claims,
            Derivation derivation,
            PlanWriter writer,
            SyncStates states,
            SyncRunRepository runs,
            StaffDirectories directories,
            Leases leases,
            SyncSettings settings,
            Clock clock) {
        this.stored = stored;
        this.staging = staging;
        this.people = people;
        this.teams = teams;
        this.claims = claims;
        this.derivation = derivation;
        this.writer = writer;
        this.states = states;
        this.runs = runs;
        this.directories = directories;
        this.leases = leases;
        this.settings = settings;
        this.clock = clock;
    }

    /** Everything a run needs to know. */
    record Job(StaffDirectory directory, RunOrder order, Lease lease, RunProgress progress, SourceSession session) {}

    /** What is taken in, and what it adds up to. */
    private record Taken(Reading reading, Comparison comparison, PlanBuilder plan) {}

    /** Reads everything. */
    SweepResult full(Job job) throws SourceException {
        Instant at = clock.instant();
        @Nullable Watermark watermark = job.session().watermark().orElse(null);
        job.progress().enter(Phase.READING);
        KnownPeople known;
        Taken taken;
        try (ReadAhead ahead = ReadAhead.of(job.session()::readAll)) {
            known = known(job);
            taken = take(job, known, false, at);
            ahead.into(taken.reading());
        }
        taken.reading().end();
        job.progress().enter(Phase.COMPARING);
        absent(job, taken, known);
        SyncState after = state(job)
                .afterFull(
                        watermark, taken.reading().people(), at, job.session().server());
        Reading reading = taken.reading();
        List<StoredTeam> storedTeams = teams.stored();
        TeamPlan teamPlan = TeamPlan.ofAll(
                job.directory().name(),
                directories.order(),
                storedTeams,
                reading.teams(),
                reading.unreadableTeams(storedTeams)::contains);
        return conclude(job, taken, teamPlan, after, true);
    }

    /**
     * Reads what changed.
     *
     * @return empty when the source cannot say, and has to be read completely; nothing was written then
     */
    Optional<SweepResult> delta(Job job, Watermark since) throws SourceException {
        Instant at = clock.instant();
        KnownPeople named = new KnownPeople(1_000);
        Taken taken = take(job, named, true, at);
        job.progress().enter(Phase.READING);
        Changes changes = job.session().changesSince(since, taken.reading());
        taken.reading().end();
        job.progress().enter(Phase.COMPARING);
        ServerFacts server = job.session().server();
        return switch (changes) {
            case Changes.Unusable _ -> Optional.empty();
            case Changes.Some some -> {
                // Somebody who is said to be gone and then comes as an entry that nobody can read, is there.
                taken.reading().gone().removeAll(unreadable(job, taken));
                taken.comparison().absent(taken.reading().gone());
                yield Optional.of(conclude(
                        job, taken, changedTeams(job, taken), state(job).afterDelta(some.next(), at, server), false));
            }
            case Changes.Complete all -> {
                absentExcept(job, taken, named);
                Reading reading = taken.reading();
                List<StoredTeam> storedTeams = teams.stored();
                Set<UUID> unreadable = reading.unreadableTeams(storedTeams);
                TeamPlan teamPlan = TeamPlan.ofAll(
                        job.directory().name(),
                        directories.order(),
                        storedTeams,
                        reading.teams(),
                        id -> unreadable.contains(id) || named.isSeen(id));
                yield Optional.of(conclude(job, taken, teamPlan, state(job).afterDelta(all.next(), at, server), true));
            }
        };
    }

    /**
     * Reads who is there.
     *
     * @return empty when somebody is new or moved, so that everything has to be read
     */
    Optional<SweepResult> ids(Job job) throws SourceException {
        Instant at = clock.instant();
        String source = job.directory().name();
        KnownPeople known = stored.knownByName(source);
        claims.addByName(known, source, contest(job));
        Taken taken = take(job, known, false, at);
        job.progress().enter(Phase.READING);
        int[] news = new int[1];
        job.session().readIds((id, dn) -> {
            job.progress().readOne();
            taken.plan().read();
            if (known.see(id, StoredPeople.printOf(Dn.of(dn))) != KnownPeople.Sight.SAME) {
                news[0]++;
            }
        });
        if (news[0] > 0) {
            return Optional.empty();
        }
        job.progress().enter(Phase.COMPARING);
        absent(job, taken, known);
        return Optional.of(conclude(
                job, taken, TeamPlan.NONE, state(job).afterIds(at, job.session().server()), true));
    }

    private Taken take(Job job, KnownPeople known, boolean changes, Instant at) {
        staging.create();
        PlanBuilder plan = new PlanBuilder();
        Comparison comparison = new Comparison(stored, staging, plan, contest(job), settings.leaving(), at);
        Reading reading = new Reading(job.directory(), known, changes, comparison, staging, plan, job.progress());
        return new Taken(reading, comparison, plan);
    }

    private Contest contest(Job job) {
        return new Contest(job.directory().name(), directories.order());
    }

    private KnownPeople known(Job job) {
        String source = job.directory().name();
        KnownPeople known = stored.known(source);
        claims.addTo(known, source, contest(job));
        return known;
    }

    private SyncState state(Job job) {
        return states.of(job.directory().name());
    }

    private void absent(Job job, Taken taken, KnownPeople known) {
        unreadable(job, taken).forEach(known::present);
        List<UUID> part = new ArrayList<>();
        known.forEachAbsent(id -> {
            part.add(id);
            if (part.size() == PART) {
                taken.comparison().absent(part);
                part.clear();
            }
        });
        taken.comparison().absent(part);
    }

    /** People whose entries are too broken to say whose they are, by their names. */
    private List<UUID> unreadable(Job job, Taken taken) {
        return stored.byDn(job.directory().name(), taken.reading().unreadableNames());
    }

    /** A list of changes turned out to name everybody: who was not named is not there. */
    private void absentExcept(Job job, Taken taken, KnownPeople named) {
        KnownPeople known = known(job);
        named.forEachSeen(known::present);
        long strangers = taken.reading().broken().stream()
                .filter(id -> !known.isKnown(id))
                .count();
        taken.plan().there(known.stillThere(), (int) strangers);
        absent(job, taken, known);
    }

    /** @param complete whether everybody was read, or named as being there */
    private SweepResult conclude(Job job, Taken taken, TeamPlan teamPlan, SyncState after, boolean complete) {
        Reading reading = taken.reading();
        reading.rejected().addAll(claims.findings(job.directory().name(), complete, MOST_FINDINGS));
        taken.plan().teams(teamPlan.save().size(), teamPlan.lost());
        SyncPlan plan = taken.plan().plan();
        boolean displaced = complete && areDisplaced(job.directory().name());
        Verdict.Baseline before = plan.isEmpty() ? Verdict.Baseline.UNASKED : baseline(job, plan, complete);
        Verdict verdict = Verdict.on(plan, leads(job, reading), complete, before, settings.safety());
        return switch (verdict) {
            case Verdict.Refuse refuse -> result(Outcome.FAILED, taken, plan, null, refuse.reasons());
            case Verdict.Hold hold
            when !hold.hash().equals(job.order().confirmed()) ->
                result(Outcome.HELD, taken, plan, hold.hash(), hold.reasons());
            case Verdict.Nothing _
            when !displaced && !claims.changed(job.directory().name()) -> {
                if (!job.order().dryRun()) {
                    leases.fence(job.lease());
                    people.saveAbsent(clock.instant());
                    save(after, complete);
                }
                yield result(Outcome.UNCHANGED, taken, plan, null, List.of());
            }
            case Verdict.Hold _, Verdict.Apply _, Verdict.Nothing _ -> {
                SweepResult applied = apply(job, taken, plan, teamPlan, displaced);
                if (applied.outcome() == Outcome.APPLIED) {
                    save(after, complete);
                }
                yield applied;
            }
        };
    }

    /** Whether people of this source have to be decided about anew, because there are other sources than before. */
    private boolean areDisplaced(String source) {
        return !states.wasReadIn(source, directories.orderAsText())
                && derivation.findDisplaced(source, directories.precedence()) > 0;
    }

    private void save(SyncState after, boolean complete) {
        states.save(after);
        if (complete) {
            states.saveOrder(after.source(), directories.orderAsText());
        }
    }

    private TeamPlan changedTeams(Job job, Taken taken) {
        Reading reading = taken.reading();
        if (reading.teams().isEmpty() && reading.gone().isEmpty()) {
            return TeamPlan.NONE;
        }
        List<StoredTeam> storedTeams = teams.stored();
        Set<UUID> gone = new HashSet<>(reading.gone());
        gone.removeAll(reading.unreadableTeams(storedTeams));
        return TeamPlan.ofSome(job.directory().name(), directories.order(), storedTeams, reading.teams(), gone);
    }

    private static OptionalInt leads(Job job, Reading reading) {
        return job.order().kind() != Kind.FULL
                ? OptionalInt.empty()
                : OptionalInt.of((int) reading.teams().stream()
                        .filter(team -> team.leadKey() != null)
                        .count());
    }

    /** Counting everybody for each small change would take longer than the change. */
    private Verdict.Baseline baseline(Job job, SyncPlan plan, boolean complete) {
        String source = job.directory().name();
        boolean teamsMatter = plan.teamsChanged() + plan.teamsLost() > 0;
        TeamTables.Counts counts = teamsMatter ? teams.counts(source) : new TeamTables.Counts(0, 0);
        return new Verdict.Baseline(
                complete ? stored.active(source) : state(job).people(),
                counts.teams(),
                counts.leads(),
                runs.goneSince(source, clock.instant().minus(Duration.ofDays(1))));
    }

    private SweepResult apply(Job job, Taken taken, SyncPlan plan, TeamPlan teamPlan, boolean displaced) {
        if (job.order().dryRun()) {
            return result(
                    Outcome.PLANNED, taken, plan, null, List.of(RunReason.ONLY_PLANNED, RunReason.NOTHING_CHANGED));
        }
        job.progress().enter(Phase.APPLYING);
        writer.write(job.directory().name(), job.lease(), teamPlan, displaced);
        return new SweepResult(
                Outcome.APPLIED,
                plan,
                taken.comparison().listed(),
                taken.reading().rejected(),
                derivation.dangling(MOST_FINDINGS),
                null,
                List.of());
    }

    private static SweepResult result(
            Outcome outcome, Taken taken, SyncPlan plan, @Nullable String hash, List<RunReason> reasons) {
        return new SweepResult(
                outcome, plan, taken.comparison().listed(), taken.reading().rejected(), List.of(), hash, reasons);
    }
}
