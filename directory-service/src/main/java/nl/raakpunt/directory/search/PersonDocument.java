package nl.raakpunt.directory.search;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonName;
import nl.raakpunt.directory.search.text.DutchText;
import nl.raakpunt.directory.search.text.Names;
import nl.raakpunt.directory.search.text.Word;
import nl.raakpunt.directory.topic.Topic;
import org.jspecify.annotations.Nullable;

/** A person as Elasticsearch holds them: tokens only, with the topics they are responsible for. */
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
        @JsonProperty("topic_keys") List<String> topicKeys,
        Set<String> phones,
        Set<String> mail) {

    static PersonDocument of(Person person, Collection<Topic> topics, DutchText text) {
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
                String.join(" ", names.stream().map(Names::sound).toList()),
                surfaces(person.function(), text),
                surfaces(person.team() == null ? null : person.team().name(), text),
                surfaces(person.department(), text),
                surfaces(person.location(), text),
                text.terms(String.join("\n", person.skills()) + "\n" + orEmpty(person.description())),
                text.terms(String.join(
                        "\n", topics.stream().flatMap(PersonDocument::names).toList())),
                topics.stream().map(Topic::key).toList(),
                phones(person),
                mail(person));
    }

    /** As written too, so that a half-typed word finds it: "vergunnin" is no stem of anything. */
    private static String surfaces(@Nullable String value, DutchText text) {
        Set<String> tokens = new LinkedHashSet<>();
        for (Word word : text.words(orEmpty(value))) {
            tokens.addAll(word.terms());
            tokens.add(word.normal());
        }
        return String.join(" ", tokens);
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
