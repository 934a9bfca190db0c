package nl.raakpunt.directory.person;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the source directory describes them.
 *
 * @param login        name used to sign in ({@code uid})
 * @param function     job title
 * @param team         team the person works in
 * @param department   department above the team
 * @param phone        work phone, E.164
 * @param mobile       work mobile, E.164
 * @param location     building
 * @param room         room number
 * @param manager      the person's manager, when the directory names one that exists
 * @param skills       topics and skills the person's profile names, in the person's own words
 * @param description  what the person works on, in the person's own words
 * @param active       false when the account is disabled or gone from the source: kept for history, never routed to
 */
public record Person(
        PersonId id,
        String login,
        PersonName name,
        @Nullable String function,
        @Nullable TeamRef team,
        @Nullable String department,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String location,
        @Nullable String room,
        @Nullable PersonId manager,
        List<String> skills,
        @Nullable String description,
        boolean active) {

    public Person {
        skills = List.copyOf(skills);
    }
}
