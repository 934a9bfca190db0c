package nl.raakpunt.directory.sync;

import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.person.Team;

/** Whether a plan may be carried out. */
sealed interface Verdict {

    /** With fewer team leads than this, all of them may really have left. */
    int FEW_LEADS = 3;

    /** It may. */
    record Apply() implements Verdict {}

    /** There is nothing to do. */
    record Nothing() implements Verdict {}

    /** It looks like an accident; a person has to look first. */
    record Hold(String reason) implements Verdict {}

    /** The reading cannot be right. */
    record Refuse(String reason) implements Verdict {}

    static Verdict on(SyncPlan plan, StagedStaff staged, Stored stored, SafetyLimits limits) {
        if (staged.members().isEmpty()) {
            return new Refuse(
                    staged.rejected().isEmpty()
                            ? "The staff directory answered, but without a single person. Nothing was changed."
                            : "None of the " + staged.rejected().size()
                                    + " entries could be read. Nothing was changed.");
        }
        int active = stored.active();
        if (plan.gone().size() > limits.gone(active)) {
            return new Hold(plan.gone().size() + " of " + active + " people would disappear; at most "
                    + limits.gone(active) + " may at once. Nothing was changed.");
        }
        if (plan.lostTeams().size() > limits.gone(stored.teams().size())) {
            return new Hold(plan.lostTeams().size() + " of " + stored.teams().size()
                    + " teams would disappear. Nothing was changed.");
        }
        if (leads(stored.teams()) >= FEW_LEADS && leads(staged.teams()) == 0) {
            return new Hold("Every team would lose its team lead. Nothing was changed.");
        }
        for (Map.Entry<String, Long> attribute : plan.emptied().entrySet()) {
            if (attribute.getValue() > limits.emptied(active)) {
                return new Hold("The attribute " + attribute.getKey() + " would become empty for "
                        + attribute.getValue() + " of " + active + " people. Nothing was changed.");
            }
        }
        return plan.isEmpty() ? new Nothing() : new Apply();
    }

    private static long leads(List<Team> teams) {
        return teams.stream().filter(team -> team.lead() != null).count();
    }
}
