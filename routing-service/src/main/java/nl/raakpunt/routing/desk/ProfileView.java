package nl.raakpunt.routing.desk;

import java.util.List;
import nl.raakpunt.routing.directory.PersonDetails;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a colleague, ready to show.
 *
 * @param topics what they do for which subjects, in one line each
 * @param photo  whether to ask for a picture
 * @param lead   who leads their team; {@code null} when nobody does or it is this colleague
 */
public record ProfileView(
        PersonView person,
        boolean photo,
        @Nullable String department,
        @Nullable String description,
        List<String> skills,
        List<String> topics,
        @Nullable String lead,
        @Nullable String leadId) {

    static ProfileView of(PersonDetails details, Words words) {
        var card = details.card();
        var lead = details.lead() == null || details.lead().id().equals(card.id()) ? null : details.lead();
        return new ProfileView(
                PersonView.of(card, words),
                !Boolean.FALSE.equals(details.hasPhoto()),
                card.department(),
                SearchForm.chosen(details.description()),
                details.skills(),
                details.topics().stream().map(role -> topic(role, words)).toList(),
                lead == null ? null : lead.displayName(),
                lead == null ? null : lead.id().toString());
    }

    private static String topic(PersonDetails.TopicRole role, Words words) {
        var part = words.say("role." + role.role());
        return role.area() == null
                ? words.say("guide.topic", role.title(), part)
                : words.say("guide.topic.area", role.title(), part, words.village(role.area()));
    }
}
