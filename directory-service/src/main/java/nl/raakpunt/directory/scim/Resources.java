package nl.raakpunt.directory.scim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonName;
import nl.raakpunt.directory.scim.ScimRepository.GroupRow;
import nl.raakpunt.directory.scim.ScimRepository.MemberRow;
import nl.raakpunt.directory.scim.ScimRepository.UserFacts;
import org.jspecify.annotations.Nullable;

/** Writes people and teams down as SCIM resources; pure. */
final class Resources {

    private final String root;

    /** With the address of this service as the caller knows it. */
    Resources(String root) {
        this.root = root;
    }

    Map<String, Object> user(Person person, UserFacts facts) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("schemas", List.of(Scim.USER, Scim.ENTERPRISE_USER));
        user.put("id", person.id().toString());
        user.put("userName", person.login());
        user.put("name", name(person.name()));
        put(user, "displayName", person.name().display());
        put(user, "title", person.function());
        user.put("active", person.active());
        put(user, "emails", values(entry(person.mail(), "work", true)));
        put(
                user,
                "phoneNumbers",
                values(entry(person.phone(), "work", false), entry(person.mobile(), "mobile", false)));
        put(user, "photos", photos(person));
        put(user, "groups", groups(person));
        put(user, Scim.ENTERPRISE_USER, enterprise(person, facts));
        Map<String, Object> meta = meta("User", "/Users/" + person.id(), facts.version());
        meta.put("lastModified", facts.changedAt().toString());
        user.put("meta", meta);
        return user;
    }

    /**
     * A team with the people in it.
     *
     * @param members null when they are not asked for
     */
    Map<String, Object> group(GroupRow team, @Nullable List<MemberRow> members) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("schemas", List.of(Scim.GROUP));
        group.put("id", team.id());
        group.put("displayName", team.name());
        if (members != null) {
            group.put("members", members.stream().map(this::member).toList());
        }
        group.put("meta", meta("Group", "/Groups/" + team.id(), team.change()));
        return group;
    }

    static String version(Map<String, Object> resource) {
        return resource.get("meta") instanceof Map<?, ?> meta ? String.valueOf(meta.get("version")) : "";
    }

    private static Map<String, Object> name(PersonName name) {
        Map<String, Object> parts = new LinkedHashMap<>();
        put(parts, "formatted", name.display());
        put(parts, "familyName", (name.prefix() + " " + name.family()).strip());
        put(parts, "givenName", name.given());
        return parts;
    }

    private List<Map<String, Object>> photos(Person person) {
        return person.photo() == null
                ? List.of()
                : List.of(Map.of("value", root + "/v1/people/" + person.id() + "/photo", "type", "photo"));
    }

    private List<Map<String, Object>> groups(Person person) {
        return Stream.concat(Stream.ofNullable(person.team()), person.teams().stream())
                .distinct()
                .map(team -> reference(team.id(), "/Groups/" + team.id(), "display", team.name()))
                .toList();
    }

    private Map<String, Object> enterprise(Person person, UserFacts facts) {
        Map<String, Object> work = new LinkedHashMap<>();
        put(work, "organization", facts.source());
        put(work, "department", person.department());
        if (person.manager() != null) {
            String id = person.manager().toString();
            work.put("manager", reference(id, "/Users/" + id, "displayName", facts.manager()));
        }
        return work;
    }

    private Map<String, Object> member(MemberRow member) {
        Map<String, Object> reference = reference(member.id(), "/Users/" + member.id(), "display", member.name());
        reference.put("type", "User");
        return reference;
    }

    private Map<String, Object> reference(String value, String address, String nameKey, @Nullable String name) {
        Map<String, Object> reference = new LinkedHashMap<>();
        reference.put("value", value);
        reference.put("$ref", root + Scim.BASE + address);
        put(reference, nameKey, name);
        return reference;
    }

    private Map<String, Object> meta(String type, String address, long version) {
        Map<String, Object> meta = new LinkedHashMap<>();
        meta.put("resourceType", type);
        meta.put("location", root + Scim.BASE + address);
        meta.put("version", "W/\"" + version + "\"");
        return meta;
    }

    private static @Nullable Map<String, Object> entry(@Nullable String value, String type, boolean primary) {
        if (value == null) {
            return null;
        }
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("value", value);
        entry.put("type", type);
        if (primary) {
            entry.put("primary", true);
        }
        return entry;
    }

    @SafeVarargs
    private static List<Map<String, Object>> values(@Nullable Map<String, Object>... entries) {
        List<Map<String, Object>> values = new ArrayList<>();
        for (Map<String, Object> entry : entries) {
            if (entry != null) {
                values.add(entry);
            }
        }
        return values;
    }

    /** SCIM leaves out what has no value. */
    private static void put(Map<String, Object> resource, String name, @Nullable Object value) {
        boolean empty = value == null
                || (value instanceof String text && text.isBlank())
                || (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!empty) {
            resource.put(name, value);
        }
    }
}
