package nl.raakpunt.directory.search;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.topic.Responsibility;

/**
 * What was read of some people at one moment, enough to make their documents without asking anybody.
 *
 * @param stamp drawn before it was read
 * @param asked everyone it is about, also those who are no longer there
 */
record PeoplePage(
        long stamp,
        List<PersonId> asked,
        List<Person> people,
        Map<PersonId, List<Responsibility>> parts,
        Map<PersonId, Mark> marks) {

    /** Active people are written; the others, and those gone, are taken out. */
    List<IndexWrite> writes(Catalogue catalogue) {
        List<IndexWrite> writes = new ArrayList<>(asked.size());
        Set<PersonId> shown = HashSet.newHashSet(people.size());
        for (Person person : people) {
            Mark mark = marks.get(person.id());
            if (person.active() && mark != null) {
                PersonDocument document = document(person, mark, catalogue);
                writes.add(IndexWrite.put(IndexKind.PEOPLE, document.id(), stamp, document));
                shown.add(person.id());
            }
        }
        asked.stream()
                .filter(id -> !shown.contains(id))
                .forEach(id -> writes.add(IndexWrite.remove(IndexKind.PEOPLE, id.toString(), stamp)));
        return writes;
    }

    private PersonDocument document(Person person, Mark mark, Catalogue catalogue) {
        List<Responsibility> own = parts.getOrDefault(person.id(), List.of());
        return PersonDocument.of(
                person,
                known(own.stream().map(Responsibility::topic), catalogue.topics()),
                known(own.stream().flatMap(part -> Stream.ofNullable(part.area())), catalogue.areas()),
                catalogue.phrases(),
                mark);
    }

    private static <T> List<T> known(Stream<String> keys, Map<String, T> all) {
        return keys.distinct().flatMap(key -> Stream.ofNullable(all.get(key))).toList();
    }
}
