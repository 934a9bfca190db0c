package nl.raakpunt.directory.topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
import nl.raakpunt.directory.topic.EditableTopic.Part;
import nl.raakpunt.directory.topic.Responsibility.Role;
import nl.raakpunt.directory.topic.TopicChange.Field;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes over how people want their topic to be, when nothing is wrong with that and nobody else was first. */
@Service
class TopicEditing {

    private final TopicRepository topics;
    private final ResponsibilityRepository responsibilities;
    private final PersonRepository people;
    private final CatalogueStore store;
    private final TopicChanges changes;
    private final ApplicationEventPublisher events;

    TopicEditing(
            TopicRepository topics,
            ResponsibilityRepository responsibilities,
            PersonRepository people,
            CatalogueStore store,
            TopicChanges changes,
            ApplicationEventPublisher events) {
        this.topics = topics;
        this.responsibilities = responsibilities;
        this.people = people;
        this.store = store;
        this.changes = changes;
        this.events = events;
    }

    @Transactional(readOnly = true)
    public EditableTopic read(String key) {
        Topic topic = topic(key);
        return view(topic, partsOf(topic));
    }

    @Transactional
    public EditableTopic put(String key, TopicInput input, PersonId actor, Instant at) {
        store.lock();
        Topic before = topic(key);
        List<Responsibility> partsBefore = partsOf(before);
        if (!TopicDigest.of(before, partsBefore).equals(input.version())) {
            throw Problem.of(
                    HttpStatus.CONFLICT,
                    "Somebody else changed the topic in the meantime; get it again and repeat the change.");
        }
        refuseWhatIsWrong(input, partsBefore);
        Topic after = input.over(before);
        List<Responsibility> parts = input.responsibilities(key);
        List<Field> edited = edited(before, after, !Set.copyOf(parts).equals(Set.copyOf(partsBefore)));
        if (!edited.isEmpty()) {
            store.edit(after, before, partsBefore);
            if (edited.contains(Field.RESPONSIBLE)) {
                store.replaceResponsibilities(Set.of(key), parts);
            }
            changes.add(key, actor, edited, at);
            events.publishEvent(new TopicsChanged(Set.of(key)));
        }
        return read(key);
    }

    private static List<Field> edited(Topic before, Topic after, boolean others) {
        List<Field> edited = new ArrayList<>();
        Map.<Field, Function<Topic, Object>>of(
                        Field.TITLE, Topic::title,
                        Field.SYNONYMS, Topic::synonyms,
                        Field.EXAMPLE_QUESTIONS, Topic::exampleQuestions,
                        Field.ANSWER, topic -> Objects.requireNonNullElse(topic.answer(), ""),
                        Field.SERVICE_LEVEL, Topic::serviceLevelHours)
                .forEach((field, value) -> {
                    if (!value.apply(before).equals(value.apply(after))) {
                        edited.add(field);
                    }
                });
        if (others) {
            edited.add(Field.RESPONSIBLE);
        }
        return edited.stream().sorted().toList();
    }

    private void refuseWhatIsWrong(TopicInput input, List<Responsibility> before) {
        List<FieldError> errors = new ArrayList<>(wrongParts(input.parts(), before));
        if (!input.storable()) {
            errors.add(new FieldError("answer", "no text may contain a NUL character"));
        }
        if (has(Role.OWNER, before.stream().map(Responsibility::role).toList())
                && !has(
                        Role.OWNER,
                        input.parts().stream().map(TopicInput.PartInput::role).toList())) {
            errors.add(new FieldError("parts", "a topic keeps at least one owner"));
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
    }

    private static boolean has(Role wanted, List<Role> roles) {
        return roles.contains(wanted);
    }

    /** Whoever had a part already may keep it, also when they left: editing an answer must not fail of that. */
    private List<FieldError> wrongParts(List<TopicInput.PartInput> parts, List<Responsibility> before) {
        Set<PersonId> known = before.stream().map(Responsibility::person).collect(Collectors.toSet());
        Set<PersonId> active = active(parts.stream()
                .map(part -> new PersonId(part.person()))
                .distinct()
                .toList());
        Set<String> areas = topics.areas().stream().map(Area::key).collect(Collectors.toSet());
        List<FieldError> errors = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            TopicInput.PartInput part = parts.get(i);
            PersonId person = new PersonId(part.person());
            if (!active.contains(person) && !known.contains(person)) {
                errors.add(new FieldError("parts[" + i + "].person", "is not an active member of staff"));
            }
            if (part.area() != null && !areas.contains(part.area())) {
                errors.add(new FieldError("parts[" + i + "].area", "there is no area with this key"));
            }
            if (parts.subList(0, i).contains(part)) {
                errors.add(new FieldError("parts[" + i + "]", "is named twice"));
            }
        }
        return errors;
    }

    private Set<PersonId> active(Collection<PersonId> ids) {
        return people.findByIds(ids).stream()
                .filter(Person::active)
                .map(Person::id)
                .collect(Collectors.toSet());
    }

    private Topic topic(String key) {
        return topics.findByKey(key)
                .orElseThrow(() -> Problem.of(HttpStatus.NOT_FOUND, "There is no topic with this key."));
    }

    private List<Responsibility> partsOf(Topic topic) {
        return responsibilities.ofTopics(List.of(topic.key()));
    }

    private EditableTopic view(Topic topic, List<Responsibility> parts) {
        Map<PersonId, Person> known =
                people
                        .findByIds(parts.stream()
                                .map(Responsibility::person)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Person::id, Function.identity()));
        return new EditableTopic(
                topic.key(),
                TopicDigest.of(topic, parts),
                topic.title(),
                topic.synonyms(),
                topic.exampleQuestions(),
                topic.answer(),
                topic.territorial(),
                topic.serviceLevelHours(),
                parts.stream()
                        .map(part -> view(part, Objects.requireNonNull(known.get(part.person()))))
                        .sorted(Comparator.comparing(Part::role))
                        .toList(),
                changes.of(topic.key()));
    }

    private static Part view(Responsibility part, Person person) {
        return new Part(person.id().value(), person.name().display(), person.active(), part.role(), part.area());
    }
}
