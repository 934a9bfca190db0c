package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.raakpunt.directory.card.PersonDetails.TopicOfPerson;
import nl.raakpunt.directory.card.ReachabilityController.Reached;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import org.springframework.stereotype.Component;

/** Looks people up by id, former colleagues included: a question of last year still names them. */
@Component
class PersonDetailsReader {

    private final CardReader reader;
    private final ResponsibilityRepository responsibilities;
    private final TopicRepository topics;

    PersonDetailsReader(CardReader reader, ResponsibilityRepository responsibilities, TopicRepository topics) {
        this.reader = reader;
        this.responsibilities = responsibilities;
        this.topics = topics;
    }

    Optional<PersonDetails> details(PersonId id, Instant at) {
        CardBook book = reader.read(List.of(id), at);
        Optional<Person> person = Optional.ofNullable(book.people().get(id));
        return person.flatMap(found -> book.card(id).map(card -> PersonDetails.of(card, found, topics(id))));
    }

    List<Reached> reachability(Collection<PersonId> ids, Instant at) {
        CardBook book = reader.read(ids, at);
        return ids.stream()
                .distinct()
                .map(book::card)
                .flatMap(Optional::stream)
                .map(card -> new Reached(card.id(), card.displayName(), card.reachability(), card.standIn()))
                .toList();
    }

    private List<TopicOfPerson> topics(PersonId id) {
        List<Responsibility> parts = responsibilities.ofPeople(List.of(id));
        Map<String, String> titles = topics
                .findByKeys(parts.stream().map(Responsibility::topic).toList())
                .stream()
                .collect(Collectors.toMap(Topic::key, Topic::title));
        return parts.stream()
                .map(part -> new TopicOfPerson(
                        part.topic(), titles.getOrDefault(part.topic(), part.topic()), part.role(), part.area()))
                .toList();
    }
}
