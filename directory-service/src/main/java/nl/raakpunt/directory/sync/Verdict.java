package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
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
    record Hold(String reason, String hash) implements Verdict {}

    /** The reading cannot be right. */
    record Refuse(String reason) implements Verdict {}

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
            return new Refuse(
                    plan.read() == 0
                            ? "The staff directory answered, but without a single person. Nothing was changed."
                            : "None of the " + plan.read() + " entries could be read. Nothing was changed.");
        }
        Map<Loss, String> reasons = new EnumMap<>(Loss.class);
        people(plan, before, limits).forEach(reason -> reasons.merge(Loss.PEOPLE, reason, String::concat));
        int active = before.active();
        if (plan.changed() > limits.changed(active) && active > 0) {
            reasons.put(
                    Loss.CHANGES,
                    plan.changed() + " of " + active + " people would change; at most " + limits.changed(active)
                            + " may at once. ");
        }
        plan.emptied().entrySet().stream()
                // Past absences are cleared out of a directory all at once, at new year for example.
                .filter(fact -> fact.getKey() != Fact.ABSENCES && fact.getValue() > limits.emptied(active))
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> reasons.merge(
                        Loss.FACTS,
                        "The attribute " + fact.getKey().attribute() + " would become empty for " + fact.getValue()
                                + " of " + active + " people. ",
                        String::concat));
        if (plan.teamsLost() > limits.gone(before.teams())) {
            reasons.put(Loss.TEAMS, plan.teamsLost() + " of " + before.teams() + " teams would disappear. ");
        } else if (before.leads() >= FEW_LEADS && leads.orElse(1) == 0) {
            reasons.put(Loss.TEAMS, "Every team would lose its team lead. ");
        }
        if (!reasons.isEmpty()) {
            return new Hold(String.join("", reasons.values()) + "Nothing was changed.", hash(plan, reasons));
        }
        return plan.isEmpty() ? new Nothing() : new Apply();
    }

    private static List<String> people(SyncPlan plan, Baseline before, SafetyLimits limits) {
        List<String> reasons = new ArrayList<>();
        int active = before.active();
        if (plan.lost() > limits.gone(active)) {
            reasons.add(plan.lost() + " of " + active + " people would disappear; at most " + limits.gone(active)
                    + " may at once. ");
        }
        if (plan.lost() > 0 && plan.lost() + before.goneInADay() > limits.goneInADay(active)) {
            reasons.add((plan.lost() + before.goneInADay()) + " of " + active
                    + " people would disappear within 24 hours; at most " + limits.goneInADay(active) + " may. ");
        }
        return reasons;
    }

    private static String hash(SyncPlan plan, Map<Loss, String> reasons) {
        return reasons.keySet().stream()
                .map(loss -> loss + plan.hashes().getOrDefault(loss, ""))
                .collect(Collectors.collectingAndThen(Collectors.joining(), Fingerprint::ofText));
    }
}
