package nl.raakpunt.directory.selfservice;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.api.Problem;
import nl.raakpunt.directory.api.Problem.FieldError;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.selfservice.Acting.Actor;
import nl.raakpunt.directory.selfservice.ChangeLog.Change;
import nl.raakpunt.directory.selfservice.OwnController.StandInInput;
import nl.raakpunt.directory.selfservice.OwnController.TopicInput;
import nl.raakpunt.directory.topic.Topic;
import nl.raakpunt.directory.topic.TopicRepository;
import nl.raakpunt.directory.topic.TopicWish;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks whom and what people name before it is stored, and reads who changed what. */
@Component
class OwnHelp {

    private final PersonRepository people;
    private final TopicRepository topics;
    private final SelfService service;
    private final ChangeLog log;

    OwnHelp(PersonRepository people, TopicRepository topics, SelfService service, ChangeLog log) {
        this.people = people;
        this.topics = topics;
        this.service = service;
        this.log = log;
    }

    List<Change> changes(Actor actor) {
        return log.of(actor.personId());
    }

    void putStandIns(Actor actor, List<StandInInput> standIns, Instant at) {
        Map<PersonId, Person> known = people
                .findByIds(standIns.stream()
                        .map(standIn -> new PersonId(standIn.person()))
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
        Set<String> existing = existing(standIns.stream()
                .map(StandInInput::topic)
                .filter(Objects::nonNull)
                .toList());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < standIns.size(); i++) {
            String wrong = wrong(actor, standIns.get(i), known, existing);
            if (wrong != null) {
                errors.add(new FieldError("standIns[" + i + "]", wrong));
            }
        }
        refuse(errors);
        service.putStandIns(actor, standIns.stream().map(StandInInput::standIn).toList(), at);
    }

    private static @Nullable String wrong(
            Actor actor, StandInInput standIn, Map<PersonId, Person> known, Set<String> topics) {
        Person person = known.get(new PersonId(standIn.person()));
        LocalDate first = standIn.firstDay();
        LocalDate last = standIn.lastDay();
        if (person == null || !person.active()) {
            return "is not an active member of staff";
        }
        if (person.id().equals(actor.personId())) {
            return "nobody stands in for themselves";
        }
        if (first != null && last != null && last.isBefore(first)) {
            return "ends before it starts";
        }
        return standIn.topic() == null || topics.contains(standIn.topic()) ? null : "there is no topic with this key";
    }

    void putTopics(Actor actor, List<TopicInput> wanted, Instant at) {
        Set<String> existing = existing(wanted.stream().map(TopicInput::topic).toList());
        Set<String> named = new HashSet<>();
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            String topic = wanted.get(i).topic();
            if (!existing.contains(topic)) {
                errors.add(new FieldError("topics[" + i + "]", "there is no topic with this key"));
            } else if (!named.add(topic)) {
                errors.add(new FieldError("topics[" + i + "]", "is named twice"));
            }
        }
        refuse(errors);
        service.putWishes(
                actor,
                wanted.stream()
                        .map(wish -> new TopicWish(actor.personId(), wish.topic(), wish.wish()))
                        .toList(),
                at);
    }

    private Set<String> existing(List<String> keys) {
        return topics.findByKeys(keys).stream().map(Topic::key).collect(Collectors.toSet());
    }

    private static void refuse(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }
}
