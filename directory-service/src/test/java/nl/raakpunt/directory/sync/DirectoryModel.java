package nl.raakpunt.directory.sync;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.TeamKey;
import org.jspecify.annotations.Nullable;

/** What has to be stored, worked out the plain way: everybody in memory, everything derived anew. */
final class DirectoryModel {

    private final Map<UUID, Staff> people = new HashMap<>();
    private final Map<UUID, Group> groups = new HashMap<>();
    private final Map<UUID, Staff> taken = new HashMap<>();
    private final Set<UUID> left = new HashSet<>();
    private final Map<UUID, String> keys = new HashMap<>();
    private final Map<UUID, Group> takenGroups = new HashMap<>();
    private final Set<String> everKeys = new HashSet<>();

    /** An entry of a person. */
    record Staff(UUID id, String dn, String uid, Map<String, List<String>> attributes) {

        Staff {
            attributes = Map.copyOf(attributes);
        }

        boolean isHidden() {
            return attributes.containsKey("employeeType");
        }

        boolean isBroken() {
            return attributes.containsKey("extensionAttribute1");
        }

        boolean isEnabled() {
            return !attributes.containsKey("extensionAttribute9");
        }

        List<String> all(String attribute) {
            return attributes.getOrDefault(attribute, List.of());
        }

        @Nullable
        String first(String attribute) {
            return all(attribute).stream().findFirst().orElse(null);
        }

        Staff with(String attribute, List<String> values) {
            Map<String, List<String>> changed = new HashMap<>(attributes);
            if (values.isEmpty()) {
                changed.remove(attribute);
            } else {
                changed.put(attribute, values);
            }
            return new Staff(id, dn, uid, changed);
        }

        Staff at(String newDn, String newUid) {
            return new Staff(id, newDn, newUid, attributes);
        }
    }

    /** An entry of a team. */
    record Group(UUID id, String dn, String name, @Nullable String owner, Set<String> members) {

        Group {
            members = Set.copyOf(members);
        }
    }

    /** What has to be stored of a person. */
    record Expected(
            boolean active,
            String login,
            String dn,
            @Nullable String function,
            @Nullable String phone,
            @Nullable UUID manager,
            List<UUID> standIns,
            List<String> teams) {}

    /** What has to be stored of a team in use. */
    record ExpectedTeam(String name, @Nullable UUID lead) {}

    void put(Staff person) {
        people.put(person.id(), person);
    }

    void put(Group group) {
        groups.put(group.id(), group);
    }

    void remove(UUID id) {
        people.remove(id);
        groups.remove(id);
    }

    List<Staff> people() {
        return sorted(people.values(), Staff::dn);
    }

    List<Group> groups() {
        return sorted(groups.values(), Group::dn);
    }

    private static <T> List<T> sorted(Collection<T> entries, Function<T, String> by) {
        return entries.stream().sorted(Comparator.comparing(by)).toList();
    }

    /** A run that read everything. */
    void takeEverything() {
        takeChanges();
        takeAbsent();
        takenGroups.keySet().removeIf(id -> !groups.containsKey(id));
        keys.keySet().removeIf(id -> !groups.containsKey(id));
    }

    /** A run that read who is there. */
    void takeAbsent() {
        for (UUID id : taken.keySet()) {
            Staff now = people.get(id);
            if (now == null || now.isHidden()) {
                left.add(id);
            }
        }
    }

    /** A run that read what is there, but nothing of who is not. */
    void takeChanges() {
        for (Staff person : people.values()) {
            if (!person.isHidden() && !person.isBroken()) {
                taken.put(person.id(), person);
                left.remove(person.id());
            }
        }
    }

    /** To be called before {@link #takeEverything} or {@link #takeChanges}, because new keys depend on those in use. */
    void takeGroups(boolean complete) {
        Set<String> held = new HashSet<>();
        keys.forEach((id, key) -> {
            if (!complete || groups.containsKey(id)) {
                held.add(key);
            }
        });
        for (Group group : new TreeMap<>(byText(groups)).values()) {
            String key = keys.computeIfAbsent(group.id(), id -> free(TeamKey.of(group.name()), held));
            held.add(key);
            everKeys.add(key);
            takenGroups.put(group.id(), group);
        }
    }

    private static <T> Map<String, T> byText(Map<UUID, T> entries) {
        return entries.entrySet().stream()
                .collect(Collectors.toMap(entry -> entry.getKey().toString(), Map.Entry::getValue));
    }

    private String free(String name, Set<String> held) {
        if (!held.contains(name)) {
            return name;
        }
        int number = 2;
        while (everKeys.contains(name + "-" + number)) {
            number++;
        }
        return name + "-" + number;
    }

    private List<Staff> staff() {
        return taken.values().stream()
                .filter(person -> !left.contains(person.id()))
                .toList();
    }

    Map<UUID, Expected> expected() {
        Map<UUID, Expected> expected = new HashMap<>();
        staff().forEach(person -> expected.put(person.id(), expected(person)));
        return expected;
    }

    Set<UUID> left() {
        return Set.copyOf(left);
    }

    Map<String, ExpectedTeam> expectedTeams() {
        Map<String, ExpectedTeam> teams = new HashMap<>();
        takenGroups.forEach((id, group) ->
                teams.put(Objects.requireNonNull(keys.get(id)), new ExpectedTeam(group.name(), byDn(group.owner()))));
        for (Staff person : staff()) {
            for (String name : person.all("ou")) {
                teams.computeIfAbsent(team(name), implied -> new ExpectedTeam(name, null));
            }
        }
        return teams;
    }

    private Expected expected(Staff person) {
        String phone = person.first("telephoneNumber");
        return new Expected(
                person.isEnabled(),
                person.uid(),
                person.dn(),
                person.first("title"),
                phone,
                byDn(person.first("manager")),
                standIns(person),
                teams(person));
    }

    /** Of two who were there the last time they could be read, the one who is there now. */
    private @Nullable UUID byDn(@Nullable String dn) {
        return staff().stream()
                .filter(person -> person.dn().equals(dn))
                .map(Staff::id)
                .min(Comparator.comparing(id -> !isAt(id, dn)))
                .orElse(null);
    }

    private boolean isAt(UUID id, @Nullable String dn) {
        Staff now = people.get(id);
        return now != null && now.dn().equals(dn);
    }

    private List<UUID> standIns(Staff person) {
        String text = person.first("extensionAttribute3");
        return text == null
                ? List.of()
                : Arrays.stream(text.split("; ", -1))
                        .map(login -> staff().stream()
                                .filter(other -> other.uid().equals(login))
                                .map(Staff::id)
                                .toList())
                        .filter(found -> found.size() == 1 && !found.contains(person.id()))
                        .flatMap(List::stream)
                        .toList();
    }

    /** As people's own entries name them, and then as teams name their members. */
    private List<String> teams(Staff person) {
        Set<String> all = new LinkedHashSet<>();
        person.all("ou").forEach(name -> all.add(team(name)));
        Set<String> through = new TreeSet<>();
        List<String> next = new ArrayList<>(List.of(person.dn()));
        while (!next.isEmpty()) {
            String member = next.removeFirst();
            takenGroups.values().stream()
                    .filter(group -> group.members().contains(member))
                    .filter(group -> through.add(Objects.requireNonNull(keys.get(group.id()))))
                    .forEach(group -> next.add(group.dn()));
        }
        all.addAll(through);
        return List.copyOf(all);
    }

    /** The team of this name, or the one that once had this name, or one that only people name. */
    private String team(String name) {
        String key = TeamKey.of(name);
        Stream<Group> named = takenGroups.values().stream()
                .filter(group -> TeamKey.of(group.name()).equals(key));
        return named.map(Group::id)
                .min(Comparator.comparing(UUID::toString))
                .map(id -> Objects.requireNonNull(keys.get(id)))
                .orElse(key);
    }
}
