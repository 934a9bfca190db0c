package nl.raakpunt.directory.presence.webhook;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.presence.webhook.TelephoneReport.Change;
import org.jspecify.annotations.Nullable;

/** Whose a number, sign-in name or mail address is. What several people share is nobody's. */
final class PhoneBook {

    private final Map<String, PersonId> numbers = new HashMap<>();
    private final Map<String, PersonId> names = new HashMap<>();
    private final Set<String> shared = new HashSet<>();
    private final List<String> prefixes;
    private final String country;

    PhoneBook(List<String> prefixes, String country) {
        this.prefixes = prefixes;
        this.country = country;
    }

    /** Whose it is. */
    sealed interface Found {

        record One(PersonId person) implements Found {}

        record Nobody() implements Found {}

        record Several() implements Found {}
    }

    /** Adds somebody who works here; others keep their telephone to themselves. */
    void add(Person person) {
        if (person.active()) {
            put(numbers, person.phone(), person.id());
            put(numbers, person.mobile(), person.id());
            put(names, lower(person.login()), person.id());
            put(names, person.mail() == null ? null : lower(person.mail()), person.id());
        }
    }

    /** The person a change is about. */
    Found find(Change change) {
        if (change.login() != null) {
            return found(Stream.of(lower(change.login())), names);
        }
        if (change.mail() != null) {
            return found(Stream.of(lower(change.mail())), names);
        }
        if (change.extension() != null) {
            String extension = change.extension().strip();
            return found(
                    Stream.concat(Stream.of(extension), prefixes.stream().map(prefix -> prefix + extension)), numbers);
        }
        return found(full(Objects.requireNonNullElse(change.phone(), "")).stream(), numbers);
    }

    /** How many entries it has. */
    int size() {
        return numbers.size() + names.size();
    }

    private void put(Map<String, PersonId> index, @Nullable String key, PersonId person) {
        if (key != null) {
            PersonId other = index.putIfAbsent(key, person);
            if (other != null && !other.equals(person)) {
                shared.add(key);
            }
        }
    }

    private Found found(Stream<String> keys, Map<String, PersonId> index) {
        List<String> known = keys.filter(index::containsKey).toList();
        Set<PersonId> people = new HashSet<>(known.stream().map(index::get).toList());
        if (people.isEmpty()) {
            return new Found.Nobody();
        }
        return people.size() > 1 || known.stream().anyMatch(shared::contains)
                ? new Found.Several()
                : new Found.One(people.iterator().next());
    }

    private Optional<String> full(String number) {
        try {
            PhoneNumberUtil util = PhoneNumberUtil.getInstance();
            return Optional.of(util.format(util.parse(number, country), PhoneNumberFormat.E164));
        } catch (NumberParseException notANumber) {
            return Optional.empty();
        }
    }

    private static String lower(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
