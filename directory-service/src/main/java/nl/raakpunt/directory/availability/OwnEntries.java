package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a person, or the team lead for them, entered here.
 *
 * @param status    for now
 * @param absences  ended ones included until they are removed
 * @param pattern   normal working time, when it was entered
 * @param standIns  in the order in which they are tried, before those of the staff directory
 */
public record OwnEntries(
        @Nullable OwnStatus status,
        List<OwnAbsence> absences,
        @Nullable OwnPattern pattern,
        List<StandIn> standIns) {

    /** Nothing entered. */
    public static final OwnEntries NONE = new OwnEntries(null, List.of(), null, List.of());

    public OwnEntries {
        absences = List.copyOf(absences);
        standIns = List.copyOf(standIns);
    }

    /** Normal working time as entered. */
    public record OwnPattern(WorkingPattern pattern, Instant enteredAt, boolean byTeamLead) {

        Reachability.Source source() {
            return byTeamLead ? Reachability.Source.TEAM_LEAD_ENTRY : Reachability.Source.OWN_ENTRY;
        }
    }
}
