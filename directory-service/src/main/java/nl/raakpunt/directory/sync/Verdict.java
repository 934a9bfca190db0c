package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.raakpunt.directory.sync.SyncPlan.Loss;

/** Whether a plan may be carried out; pure. */
sealed interface Verdict {

    /** With fewer team leads than this, all of them may really have left. */
    int FEW_LEADS = 3;

    /** It may. */
    record Apply() implements Verdict {}

    /** There is nothing to do. */
    record Nothing() implements Verdict {}

    /**
     * It looks like an accident; a person has to look first.
     *
     * @param hash what a person confirms: the same for the same losses, whatever else changed meanwhile
     */
    record Hold(List<RunReason> reasons, String hash) implements Verdict {}

    /** The reading cannot be right. */
    record Refuse(List<RunReason> reasons) implements Verdict {}

    /**
     * What is stored before the run.
     *
     * @param active       people in use from this source
     * @param teams        teams in use from this source
     * @param leads        teams in use that have a lead
     * @param goneInADay   people who disappeared in the runs of the last 24 hours
     */
    record Baseline(int active, int teams, int leads, int goneInADay) {

        /** Enough for a plan that changes nothing. */
        static final Baseline UNASKED = new Baseline(0, 0, 0, 0);
    }

    /**
     * Judges a plan.
     *
     * @param leads    teams that would have a lead after the run; empty when not all teams were read
     * @param complete whether everybody was read, so that an empty reading means something
     */
    static Verdict on(SyncPlan plan, OptionalInt leads, boolean complete, Baseline before, SafetyLimits limits) {
        if (complete && plan.read() == plan.rejected()) {
            RunReason reason = plan.read() == 0 ? RunReason.NOBODY_READ : RunReason.entriesUnreadable(plan.read());
            return new Refuse(List.of(reason, RunReason.NOTHING_CHANGED));
        }
        Map<Loss, List<RunReason>> reasons = new EnumMap<>(Loss.class);
        reasons.put(Loss.PEOPLE, people(plan, before, limits));
        reasons.put(Loss.CHANGES, changes(plan, before.active(), limits));
        reasons.put(Loss.FACTS, facts(plan, before.active(), limits));
        reasons.put(Loss.TEAMS, teams(plan, leads, before, limits));
        reasons.values().removeIf(List::isEmpty);
        if (!reasons.isEmpty()) {
            List<RunReason> all = new ArrayList<>(
                    reasons.values().stream().flatMap(List::stream).toList());
            all.add(RunReason.NOTHING_CHANGED);
            return new Hold(List.copyOf(all), hash(plan, reasons.keySet()));
        }
        return plan.isEmpty() ? new Nothing() : new Apply();
    }

    private static List<RunReason> people(SyncPlan plan, Baseline before, SafetyLimits limits) {
        List<RunReason> reasons = new ArrayList<>();
        int active = before.active();
        if (plan.lost() > limits.gone(active)) {
            reasons.add(RunReason.peopleGone(plan.lost(), active, limits.gone(active)));
        }
        int inADay = plan.lost() + before.goneInADay();
        if (plan.lost() > 0 && inADay > limits.goneInADay(active)) {
            reasons.add(RunReason.peopleGoneInADay(inADay, active, limits.goneInADay(active)));
        }
        return reasons;
    }

    private static List<RunReason> changes(SyncPlan plan, int active, SafetyLimits limits) {
        return active > 0 && plan.changed() > limits.changed(active)
                ? List.of(RunReason.peopleChanged(plan.changed(), active, limits.changed(active)))
                : List.of();
    }

    private static List<RunReason> facts(SyncPlan plan, int active, SafetyLimits limits) {
        int most = limits.emptied(active);
        return plan.emptied().entrySet().stream()
                // Past absences are cleared out of a directory all at once, at new year for example.
                .filter(fact -> fact.getKey() != Fact.ABSENCES && fact.getValue() > most)
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> RunReason.attributeEmptied(fact.getKey(), fact.getValue(), active, most))
                .toList();
    }

    private static List<RunReason> teams(SyncPlan plan, OptionalInt leads, Baseline before, SafetyLimits limits) {
        int most = limits.gone(before.teams());
        if (plan.teamsLost() > most) {
            return List.of(RunReason.teamsGone(plan.teamsLost(), before.teams(), most));
        }
        return before.leads() >= FEW_LEADS && leads.orElse(1) == 0 ? List.of(RunReason.LEADS_GONE) : List.of();
    }

    private static String hash(SyncPlan plan, Set<Loss> losses) {
        return losses.stream()
                .map(loss -> loss + plan.hashes().getOrDefault(loss, ""))
                .collect(Collectors.collectingAndThen(Collectors.joining(), Fingerprint::ofText));
    }
}
