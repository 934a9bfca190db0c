package nl.raakpunt.directory.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonName;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.Names;
import nl.raakpunt.directory.topic.Area;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;

/**
 * A person as Elasticsearch holds them: tokens only, with the topics and villages they are responsible for.
 *
 * @param bucket of people that are compared with the database together
 * @param mark   of what this was made of, the same number as in the database
 */
record PersonDocument(
        String id,
        String name,
        Set<String> initials,
        String joined,
        String sound,
        String function,
        String team,
        String department,
        String location,
        String skills,
        String topics,
        String areas,
        @JsonProperty("topic_keys") List<String> topicKeys,
        String village,
        String languages,
        Set<String> phones,
        Set<String> mail,
        int bucket,
        long mark) {

    static PersonDocument of(
            Person person, Collection<Topic> topics, Collection<Area> areas, Phrases phrases, Mark mark) {
        PersonName name = person.name();
        Set<String> names = new LinkedHashSet<>(
                DutchText.plain(String.join(" ", name.given(), name.prefix(), name.family(), name.display())));
        List<String> given = DutchText.plain(name.given());
        return new PersonDocument(
                person.id().toString(),
                String.join(" ", names),
                new LinkedHashSet<>(
                        given.stream().map(word -> word.substring(0, 1)).toList()),
                String.join(" ", Names.joined(name.given(), name.prefix(), name.family())),
                String.join(" ", names.stream().map(phrases::sound).toList()),
                phrases.surfaces(person.function()),
                each(teams(person), phrases::surfaces),
                phrases.surfaces(person.department()),
                phrases.surfaces(person.location()),
                each(Stream.concat(person.skills().stream(), Stream.of(orEmpty(person.description()))), phrases::terms),
                each(topics.stream().flatMap(PersonDocument::names), phrases::terms),
                each(areas.stream().map(Area::name), phrases::terms),
                topics.stream().map(Topic::key).toList(),
                phrases.surfaces(person.village()),
                each(person.languages().stream(), phrases::surfaces),
                phones(person),
                mail(person),
                mark.bucket(),
                mark.value());
    }

    /** Every team, the one they work in first; a source may name that one without listing it. */
    private static Stream<String> teams(Person person) {
        return Stream.concat(Stream.ofNullable(person.team()), person.teams().stream())
                .map(TeamRef::name)
                .distinct();
    }

    private static String each(Stream<String> values, UnaryOperator<String> analysis) {
        return values.map(analysis).filter(tokens -> !tokens.isEmpty()).collect(Collectors.joining(" "));
    }

    private static Stream<String> names(Topic topic) {
        return Stream.concat(Stream.of(topic.title()), topic.synonyms().stream());
    }

    private static Set<String> phones(Person person) {
        Set<String> endings = new LinkedHashSet<>();
        Stream.of(orEmpty(person.phone()), orEmpty(person.mobile()))
                .filter(number -> !number.isEmpty())
                .forEach(number -> endings.addAll(PhoneNumbers.endings(number)));
        return endings;
    }

    private static Set<String> mail(Person person) {
        String mail = orEmpty(person.mail()).toLowerCase(Locale.ROOT);
        int at = mail.indexOf('@');
        return at < 0 ? Set.of() : new LinkedHashSet<>(List.of(mail, mail.substring(0, at)));
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }
}
