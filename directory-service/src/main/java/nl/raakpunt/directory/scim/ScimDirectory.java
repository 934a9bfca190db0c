package nl.raakpunt.directory.scim;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.scim.ScimRepository.GroupRow;
import nl.raakpunt.directory.scim.ScimRepository.MemberRow;
import nl.raakpunt.directory.scim.ScimRepository.UserFacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads users and groups as of one moment, in a fixed number of queries. */
@Component
class ScimDirectory {

    private final ScimRepository scim;
    private final PersonRepository people;

    ScimDirectory(ScimRepository scim, PersonRepository people) {
        this.scim = scim;
        this.people = people;
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ListResponse users(Parameters asked, String root) {
        Query query = Query.of(asked, Attributes.USER, "p.id");
        Selection selection = Selection.of(asked.attributes(), asked.excludedAttributes(), Scim.USER);
        List<Map<String, Object>> shown = query.count() == 0
                ? List.of()
                : resources(scim.users(query), root).stream().map(selection::of).toList();
        return ListResponse.of(shown, scim.countUsers(query), query.offset() + 1);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Map<String, Object>> user(String id, String root) {
        return uuid(id).flatMap(person ->
                resources(List.of(new PersonId(person)), root).stream().findFirst());
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public ListResponse groups(Parameters asked, String root) {
        Query query = Query.of(asked, Attributes.GROUP, "t.id");
        Selection selection = Selection.of(asked.attributes(), asked.excludedAttributes(), Scim.GROUP);
        List<GroupRow> found = query.count() == 0 ? List.of() : scim.groups(query);
        List<Map<String, Object>> shown = groups(found, selection, root);
        return ListResponse.of(shown, scim.countGroups(query), query.offset() + 1);
    }

    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Optional<Map<String, Object>> group(String id, Selection selection, String root) {
        List<GroupRow> found =
                id.indexOf('\0') >= 0 ? List.of() : scim.group(id).stream().toList();
        return groups(found, selection, root).stream().findFirst();
    }

    /** In the order of the ids. */
    private List<Map<String, Object>> resources(List<PersonId> ids, String root) {
        Resources resources = new Resources(root);
        Map<PersonId, Person> found =
                people.findByIds(ids).stream().collect(Collectors.toMap(Person::id, Function.identity()));
        Map<PersonId, UserFacts> facts = scim.facts(ids);
        return ids.stream()
                .map(found::get)
                .filter(Objects::nonNull)
                .map(person -> resources.user(person, Objects.requireNonNull(facts.get(person.id()))))
                .toList();
    }

    /** Members are only looked up when they are asked for: a group may have thousands. */
    private List<Map<String, Object>> groups(List<GroupRow> found, Selection selection, String root) {
        Resources resources = new Resources(root);
        boolean withMembers = selection.includes("members");
        Map<String, List<MemberRow>> members =
                withMembers ? scim.members(found.stream().map(GroupRow::id).toList()) : Map.of();
        return found.stream()
                .map(team -> resources.group(team, withMembers ? members.getOrDefault(team.id(), List.of()) : null))
                .map(selection::of)
                .toList();
    }

    private static Optional<UUID> uuid(String id) {
        try {
            return Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }
}
