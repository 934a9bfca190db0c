package nl.raakpunt.directory.person;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of staff as the source directory describes them.
 *
 * @param login        name used to sign in ({@code uid})
 * @param function     job title
 * @param team         team the person works in
 * @param teams        every team the person is in, the one they work in first
 * @param department   department above the team
 * @param phone        work phone, E.164
 * @param mobile       work mobile, E.164
 * @param location     building
 * @param room         room number
 * @param manager      the person's manager, when the directory names one that exists
 * @param languages    languages the person speaks, as the directory names them
 * @param village      village the person works in or for
 * @param skills       topics and skills the person's profile names, in the person's own words
 * @param description  what the person works on, in the person's own words
 * @param photo        hash of the person's picture, when there is one
 * @param active       false when the account is disabled or gone from the source: kept for history, never routed to
 * @param missingSince since when the source no longer has the person, while it is not yet sure that they left
 */
public record Person(
        PersonId id,
        String login,
        PersonName name,
        @Nullable String function,
        @Nullable TeamRef team,
        List<TeamRef> teams,
        @Nullable String department,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String location,
        @Nullable String room,
        @Nullable PersonId manager,
        List<String> languages,
        @Nullable String village,
        List<String> skills,
        @Nullable String description,
        @Nullable String photo,
        boolean active,
        @Nullable Instant missingSince) {

    public Person {
        teams = List.copyOf(teams);
        languages = List.copyOf(languages);
        skills = List.copyOf(skills);
    }
}
