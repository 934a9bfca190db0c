package nl.raakpunt.routing.chat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.PersonMatch;
import nl.raakpunt.routing.directory.Reply;
import org.springframework.stereotype.Component;

/** Finds the colleague somebody means by an id, a name or the first part of a mail address. */
@Component
class Colleagues {

    private final Directory directory;

    Colleagues(Directory directory) {
        this.directory = directory;
    }

    /** Who is meant; several when it is not clear, none when there is nobody or it cannot be asked now. */
    List<PersonCard> find(String meant) {
        String who = meant.replaceAll("^[@<]+|[>.]+$", "").strip();
        if (who.isEmpty()) {
            return List.of();
        }
        return isId(who) ? byId(UUID.fromString(who)) : byName(who);
    }

    private List<PersonCard> byId(UUID id) {
        return directory.person(id) instanceof Reply.Found<PersonDetails> found
                ? List.of(found.value().card())
                : List.of();
    }

    private List<PersonCard> byName(String who) {
        if (!(directory.searchPeople(
                        PlainLine.of(who.contains("@") ? who : who.replace('.', ' '), 100), LookUps.MOST_PEOPLE)
                instanceof Reply.Found<PeopleFound> found)) {
            return List.of();
        }
        List<PersonCard> people =
                found.value().people().stream().map(PersonMatch::person).toList();
        List<PersonCard> exact =
                people.stream().filter(person -> isExactly(person, who)).toList();
        return exact.size() == 1 ? exact : people;
    }

    private static boolean isExactly(PersonCard person, String who) {
        String mail = person.mail() == null ? "" : person.mail().toLowerCase(Locale.ROOT);
        String meant = who.toLowerCase(Locale.ROOT);
        return person.displayName().equalsIgnoreCase(who) || mail.equals(meant) || mail.startsWith(meant + "@");
    }

    static boolean isId(String text) {
        return text.matches("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    }
}
