package nl.raakpunt.directory.card;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.availability.Reachability;
import nl.raakpunt.directory.card.PersonCard.StandInCard;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.topic.Responsibility.Role;
import nl.raakpunt.directory.topic.TopicWish;
import org.jspecify.annotations.Nullable;

/**
 * Everything the API shows of one person: the card, and what the person knows and does.
 *
 * @param teams    every team the person is in, the one they work in first
 * @param village  village the person works in or for
 * @param hasPhoto whether there is a picture to ask for
 * @param wishes   what the person says they know and want to be asked about
 * @param lead     who leads the person's own team, when that is a colleague other than the person
 */
record PersonDetails(
        UUID id,
        String displayName,
        @Nullable String function,
        @Nullable TeamRef team,
        List<TeamRef> teams,
        @Nullable String department,
        @Nullable String location,
        @Nullable String room,
        @Nullable String village,
        @Nullable String mail,
        @Nullable String phone,
        @Nullable String mobile,
        Reachability reachability,
        @Nullable StandInCard standIn,
        boolean hasPhoto,
        List<String> languages,
        List<String> skills,
        @Nullable String description,
        List<TopicOfPerson> topics,
        List<TopicWished> wishes,
        @Nullable Lead lead) {

    static PersonDetails of(
            PersonCard card,
            Person person,
            List<TopicOfPerson> topics,
            List<TopicWished> wishes,
            @Nullable Person lead) {
        return new PersonDetails(
                card.id(),
                card.displayName(),
                card.function(),
                card.team(),
                person.teams(),
                card.department(),
                card.location(),
                card.room(),
                person.village(),
                card.mail(),
                card.phone(),
                card.mobile(),
                card.reachability(),
                card.standIn(),
                person.active() && person.photo() != null,
                person.languages(),
                person.skills(),
                person.description(),
                topics,
                wishes,
                lead == null ? null : new Lead(lead.id().value(), lead.name().display(), lead.mail()));
    }

    /** A team lead: who, and where messages go. */
    record Lead(UUID id, String displayName, @Nullable String mail) {}

    /** What a person says they know; not a responsibility. */
    record TopicWished(String key, String title, TopicWish.Wish wish) {}

    /**
     * What a person is to a topic.
     *
     * @param area key of the village it holds for; {@code null} holds everywhere
     */
    record TopicOfPerson(
            String key, String title, Role role, @Nullable String area) {}
}
