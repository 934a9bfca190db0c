package nl.raakpunt.directory.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.person.Person;
import org.jspecify.annotations.Nullable;

/** Everything the staff directory says about one person, references resolved. */
record Member(String dn, Person person, Schedule schedule) {

    private static final Map<String, Function<Member, @Nullable Object>> ATTRIBUTES = attributes();

    /** Names of the attributes that differ. */
    Set<String> differencesFrom(Member before) {
        return names(attribute -> !Objects.equals(attribute.apply(this), attribute.apply(before)));
    }

    /** Names of the attributes that had a value before and have none now. */
    Set<String> emptiedSince(Member before) {
        return names(attribute -> isEmpty(attribute.apply(this)) && !isEmpty(attribute.apply(before)));
    }

    /** The same for the same content, on every machine and in every run. */
    String fingerprint() {
        return Fingerprint.of(ATTRIBUTES.values().stream()
                .map(attribute -> attribute.apply(this))
                .toList());
    }

    private static Set<String> names(Predicate<Function<Member, @Nullable Object>> test) {
        return ATTRIBUTES.entrySet().stream()
                .filter(entry -> test.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value.equals("") || value.equals(List.of());
    }

    private static Map<String, Function<Member, @Nullable Object>> attributes() {
        Map<String, Function<Member, @Nullable Object>> attributes = new LinkedHashMap<>();
        attributes.put("dn", Member::dn);
        attributes.put("login", member -> member.person.login());
        attributes.put("givenName", member -> member.person.name().given());
        attributes.put("namePrefix", member -> member.person.name().prefix());
        attributes.put("familyName", member -> member.person.name().family());
        attributes.put("displayName", member -> member.person.name().display());
        attributes.put("function", member -> member.person.function());
        attributes.put("team", member -> member.person.team());
        attributes.put("department", member -> member.person.department());
        attributes.put("mail", member -> member.person.mail());
        attributes.put("phone", member -> member.person.phone());
        attributes.put("mobile", member -> member.person.mobile());
        attributes.put("location", member -> member.person.location());
        attributes.put("room", member -> member.person.room());
        attributes.put("manager", member -> member.person.manager());
        attributes.put("skills", member -> member.person.skills());
        attributes.put("description", member -> member.person.description());
        attributes.put("active", member -> member.person.active());
        attributes.put("workingPattern", member -> member.schedule.pattern());
        attributes.put("absences", member -> member.schedule.absences());
        attributes.put("standIns", member -> member.schedule.standIns());
        return attributes;
    }
}
