package nl.raakpunt.directory.card;

import java.time.Instant;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.TeamRef;
import org.jspecify.annotations.Nullable;

/**
 * What a card shows of a person, whom their team offers, and no more: of everybody who is shown, several others are read to
 * see who stands in.
 *
 * @param active    false when the person left
 * @param teamLead  who leads the person's team
 * @param hasRoster whether that team has a duty roster
 */
record CardPerson(
        PersonId id,
        String displayName,
        @Nullable String function,
        @Nullable TeamRef team,
        @Nullable String department,
        @Nullable String location,
        @Nullable String room,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String mobile,
        boolean active,
        @Nullable Instant missingSince,
        @Nullable PersonId teamLead,
        boolean hasRoster) {

    FactsReader.Standing standing() {
        return new FactsReader.Standing(id, active, missingSince);
    }
}
