package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.routing.directory.PersonCard;
import org.jspecify.annotations.Nullable;

/**
 * A colleague, ready to show.
 *
 * @param work  function and team in one line
 * @param place building and room in one line
 */
public record PersonView(
        UUID id,
        String name,
        String firstName,
        String work,
        @Nullable String place,
        ReachView reach,
        @Nullable String standIn,
        @Nullable ContactLink phone,
        @Nullable ContactLink mobile,
        @Nullable ContactLink mail) {

    static PersonView of(PersonCard card, Words words) {
        var team = card.team() == null ? card.department() : card.team().name();
        return new PersonView(
                card.id(),
                card.displayName(),
                firstName(card.displayName()),
                joined(" · ", card.function(), team),
                place(card, words),
                ReachView.of(card.reachability(), words),
                standIn(card, words),
                ContactLink.phone(card.phone()),
                ContactLink.phone(card.mobile()),
                ContactLink.mail(card.mail()));
    }

    static String firstName(String displayName) {
        var space = displayName.indexOf(' ');
        return space < 1 ? displayName : displayName.substring(0, space);
    }

    private static @Nullable String place(PersonCard card, Words words) {
        var room = card.room() == null || card.room().isBlank() ? null : words.say("person.room", card.room());
        var place = joined(", ", card.location(), room);
        return place.isEmpty() ? null : place;
    }

    private static @Nullable String standIn(PersonCard card, Words words) {
        var standIn = card.standIn();
        return standIn == null
                ? null
                : words.sayFirst(
                        List.of("person.standIn." + standIn.via(), "person.standIn"),
                        standIn.displayName(),
                        words.reach(standIn.reachability()));
    }

    private static String joined(String between, @Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(between));
    }
}
