package nl.raakpunt.municipality;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A member of staff as the directory holds them. */
public record Employee(
        UUID id,
        String login,
        PersonalName name,
        String initials,
        Contact contact,
        Job job,
        Profile profile,
        Roster roster) {

    /**
     * How and where to reach somebody.
     *
     * @param phone  direct number, with spaces as people write it
     */
    public record Contact(
            String mail, @Nullable String phone, @Nullable String mobile, String building, String room) {}

    /**
     * The place in the organisation.
     *
     * @param employment permanent (vast) or hired (inhuur)
     * @param manager    login of the manager; only the head of everybody has none
     */
    public record Job(
            String function,
            String team,
            String department,
            String number,
            String employment,
            @Nullable String manager) {}

    /** What somebody works on and knows about, in own words. */
    public record Profile(String description, List<String> skills) {

        public Profile {
            skills = List.copyOf(skills);
        }
    }

    /**
     * When somebody works, and who is there when they are not.
     *
     * @param pattern in the directory's notation, when one is recorded
     */
    public record Roster(@Nullable String pattern, List<Absence> absences, List<StandIn> standIns) {

        public Roster {
            absences = List.copyOf(absences);
            standIns = List.copyOf(standIns);
        }
    }
}
