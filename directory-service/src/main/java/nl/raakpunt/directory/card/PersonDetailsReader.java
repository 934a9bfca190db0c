package nl.raakpunt.directory.card;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Explained;
import nl.raakpunt.directory.card.PersonCard.StandInCard;
import nl.raakpunt.directory.card.PersonDetails.TopicOfPerson;
import nl.raakpunt.directory.card.PersonDetails.TopicWished;
import nl.raakpunt.directory.card.ReachabilityController.Explanation;
import nl.raakpunt.directory.card.ReachabilityController.Reached;
import nl.raakpunt.directory.card.TeamController.TeamOfPerson;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamRef;
import nl.raakpunt.directory.topic.Responsibility;
import nl.raakpunt.directory.topic.ResponsibilityRepository;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import nl.raakpunt.directory.topic.TopicWish;
import nl.raakpunt.directory.topic.TopicWishRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks people up by id, former colleagues included: a question of last year still names them. */
@Component
class PersonDetailsReader {

    private final CardReader reader;
    private final ResponsibilityRepository responsibilities;
    private final TopicWishRepository wishes;
    private final TopicRepository topics;
    private final PersonRepository people;

    PersonDetailsReader(
            CardReader reader,
            ResponsibilityRepository responsibilities,
            TopicWishRepository wishes,
            TopicRepository topics,
            PersonRepository people) {
        this.reader = reader;
        this.people = people;
        this.responsibilities = responsibilities;
        this.wishes = wishes;
        this.topics = topics;
    }

    Optional<PersonDetails> details(PersonId id, Instant at) {
        Optional<PersonCard> shown = reader.read(List.of(id), at, book -> book.card(id));
        List<Responsibility> parts = responsibilities.ofPeople(List.of(id));
        List<TopicWish> wished = wishes.of(id);
        Map<String, String> titles = titles(parts, wished);
        return shown.flatMap(card -> people.findById(id)
                .map(found ->
                        PersonDetails.of(card, found, topics(parts, titles), wishes(wished, titles), lead(found))));
    }

    private @Nullable Person lead(Person person) {
        TeamRef team = person.team();
        if (team == null) {
            return null;
        }
        return people.teamsByIds(List.of(team.id())).stream()
                .map(Team::lead)
                .filter(Objects::nonNull)
                .filter(lead -> !lead.equals(person.id()))
                .findFirst()
                .flatMap(people::findById)
                .filter(Person::active)
                .orElse(null);
    }

    /** The team somebody works in, with everybody who works there. */
    Optional<TeamOfPerson> team(PersonId id, Instant at) {
        return people.findById(id).map(person -> {
            TeamRef team = person.team();
            return new TeamOfPerson(team, team == null ? List.of() : cards(people.atWorkIn(team), at));
        });
    }

    private List<PersonCard> cards(List<PersonId> ids, Instant at) {
        CardBook book = reader.read(ids, at);
        return ids.stream().map(book::card).flatMap(Optional::stream).toList();
    }

    /** Whether somebody can be reached, what was said otherwise, and who stands in for this topic. */
    Optional<Explanation> explain(PersonId id, @Nullable String topic, Instant at) {
        return reader.read(List.of(id), at, book -> explained(id, topic, book));
    }

    private static Optional<Explanation> explained(PersonId id, @Nullable String topic, CardBook book) {
        return book.card(id).map(card -> {
            Explained explained = book.explain(id);
            StandInCard standIn = topic == null
                    ? card.standIn()
                    : book.standInCardOf(id, topic).orElse(null);
            return new Explanation(
                    card.id(), card.displayName(), explained.reachability(), explained.passedOver(), standIn);
        });
    }

    List<Reached> reachability(Collection<PersonId> ids, Instant at) {
        return reader.read(
                ids,
                at,
                book -> ids.stream()
                        .distinct()
                        .map(book::card)
                        .flatMap(Optional::stream)
                        .map(card -> new Reached(card.id(), card.displayName(), card.reachability(), card.standIn()))
                        .toList());
    }

    private Map<String, String> titles(List<Responsibility> parts, List<TopicWish> wished) {
        List<String> keys = Stream.concat(
                        parts.stream().map(Responsibility::topic),
                        wished.stream().map(TopicWish::topic))
                .distinct()
                .toList();
        return topics.findByKeys(keys).stream().collect(Collectors.toMap(Topic::key, Topic::title));
    }

    private static List<TopicOfPerson> topics(List<Responsibility> parts, Map<String, String> titles) {
        return parts.stream()
                .map(part -> new TopicOfPerson(
                        part.topic(), titles.getOrDefault(part.topic(), part.topic()), part.role(), part.area()))
                .toList();
    }

    private static List<TopicWished> wishes(List<TopicWish> wished, Map<String, String> titles) {
        return wished.stream()
                .map(wish ->
                        new TopicWished(wish.topic(), titles.getOrDefault(wish.topic(), wish.topic()), wish.wish()))
                .toList();
    }
}
