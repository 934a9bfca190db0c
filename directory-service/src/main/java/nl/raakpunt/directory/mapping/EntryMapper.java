package nl.raakpunt.directory.mapping;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.MalformedScheduleException;
import nl.raakpunt.directory.availability.NamedStandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.TeamKey;
import nl.raakpunt.directory.source.AccountState;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.DirectoryEntry;
import org.jspecify.annotations.Nullable;

/** Turns entries into people and teams as the mapping says; pure. */
public final class EntryMapper {

    private static final int LONGEST_SCHEDULE = 10_000;
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Pattern WEIGHT = Pattern.compile(";\\s*q=.*");
    private static final Pattern MAIL = Pattern.compile("[^@\\s]{1,100}@[^@\\s]{1,200}");
    private static final Set<String> YES = Set.of("true", "ja", "yes", "waar", "1");
    private static final Set<String> NO = Set.of("false", "nee", "no", "onwaar", "0");

    private final Mapping mapping;
    private final PhoneNumbers phones;
    private final InstantSource clock;
    private final Memo<WorkingPattern> patterns = new Memo<>(WorkingPattern::parse);
    private final Memo<Boolean> nameless = new Memo<>(name -> TeamKey.of(name).isEmpty());

    public EntryMapper(Mapping mapping, String country) {
        this(mapping, country, InstantSource.system());
    }

    /**
     * A mapper for one source.
     *
     * @param country country in which phone numbers without country code are
     * @param clock   what decides whether an account has ended
     */
    public EntryMapper(Mapping mapping, String country, InstantSource clock) {
        this.mapping = mapping;
        this.phones = new PhoneNumbers(country);
        this.clock = clock;
    }

    /** The sign-in name, also when the rest of the entry is broken. */
    public @Nullable String login(DirectoryEntry entry) {
        try {
            return new FactReader(mapping, entry).required(Fact.LOGIN);
        } catch (BrokenEntryException without) {
            return null;
        }
    }

    /**
     * The person an entry describes.
     *
     * @throws BrokenEntryException when the entry must not be used
     */
    public StaffEntry person(DirectoryEntry entry) {
        FactReader facts = new FactReader(mapping, entry);
        Photo photo = facts.photo();
        Person person = person(entry, facts, photo);
        return new StaffEntry(
                entry.dn(),
                person,
                teams(facts),
                first(facts.references(Fact.MANAGER)),
                schedule(facts, Fact.WORKING_PATTERN, patterns::of).orElse(null),
                schedule(facts, Fact.ABSENCES, Absence::parseAll).orElse(List.of()),
                schedule(facts, Fact.STAND_INS, NamedStandIn::parseAll).orElse(List.of()),
                photo,
                facts.findings());
    }

    /** Whether the account is in use now: the one fact that time changes, while the entry stays as it is. */
    public boolean isActive(DirectoryEntry entry) {
        return isActive(new FactReader(mapping, entry));
    }

    /**
     * The team an entry describes.
     *
     * @throws BrokenEntryException when the entry must not be used
     */
    public TeamEntry team(DirectoryEntry entry) {
        FactReader facts = new FactReader(mapping, entry);
        String name = Texts.line(facts.required(Fact.TEAM_NAME), Integer.MAX_VALUE);
        if (nameless.of(name)) {
            throw new BrokenEntryException("the team's name has no letter or digit");
        }
        TeamEntry team = new TeamEntry(
                entry.id(),
                entry.dn(),
                name,
                facts.line(Fact.TEAM_DEPARTMENT),
                first(facts.references(Fact.TEAM_LEAD)),
                facts.references(Fact.TEAM_MEMBERS));
        if (!facts.findings().isEmpty()) {
            throw new BrokenEntryException(String.join("; ", facts.findings()));
        }
        return team;
    }

    private Person person(DirectoryEntry entry, FactReader facts, @Nullable Photo photo) {
        String login = facts.required(Fact.LOGIN);
        return new Person(
                new PersonId(entry.id()),
                login,
                NameReader.name(facts, login),
                facts.line(Fact.FUNCTION),
                null,
                List.of(),
                facts.line(Fact.DEPARTMENT),
                mail(facts),
                phone(facts, Fact.PHONE),
                phone(facts, Fact.MOBILE),
                facts.line(Fact.LOCATION),
                facts.line(Fact.ROOM),
                null,
                languages(facts),
                facts.line(Fact.VILLAGE),
                commaSeparated(facts, Fact.SKILLS).sorted().toList(),
                facts.text(Fact.DESCRIPTION),
                photo == null ? null : photo.hash(),
                isActive(facts),
                null);
    }

    private List<String> teams(FactReader facts) {
        List<String> names = facts.lines(Fact.TEAM);
        if (names.stream().anyMatch(nameless::of)) {
            facts.leftOut(Fact.TEAM, "has no letter or digit");
        }
        return names.stream().filter(name -> !nameless.of(name)).distinct().toList();
    }

    private static @Nullable String mail(FactReader facts) {
        String mail = facts.line(Fact.MAIL);
        if (mail != null && !MAIL.matcher(mail).matches()) {
            facts.leftOut(Fact.MAIL, "is not a mail address");
            return null;
        }
        return mail;
    }

    private @Nullable String phone(FactReader facts, Fact fact) {
        return phones.first(facts.candidates(fact), problem -> facts.leftOut(fact, problem));
    }

    /** A server for the web writes {@code nl, en;q=0.8}; how well somebody speaks a language is not our business. */
    private static List<String> languages(FactReader facts) {
        return commaSeparated(facts, Fact.LANGUAGES)
                .map(language -> WEIGHT.matcher(language).replaceFirst("").strip())
                .filter(language -> !language.isEmpty())
                .distinct()
                .toList();
    }

    private static Stream<String> commaSeparated(FactReader facts, Fact fact) {
        return facts.texts(fact).stream()
                .flatMap(COMMA::splitAsStream)
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .distinct();
    }

    private boolean isActive(FactReader facts) {
        return isSaidActive(facts) && isAccountActive(facts);
    }

    private static boolean isSaidActive(FactReader facts) {
        String said = facts.line(Fact.ACTIVE);
        String word = said == null ? "true" : said.toLowerCase(Locale.ROOT);
        if (!YES.contains(word) && !NO.contains(word)) {
            facts.leftOut(
                    Fact.ACTIVE, "is not true or false; write for example employeeStatus -> is-not \"uit dienst\"");
        }
        return !NO.contains(word);
    }

    /** An account of which the state cannot be read is not a colleague who left. */
    private boolean isAccountActive(FactReader facts) {
        try {
            return AccountState.isActive(
                    facts.line(Fact.ACCOUNT_CONTROL), facts.line(Fact.ACCOUNT_EXPIRES), clock.instant());
        } catch (BrokenEntryException unreadable) {
            facts.leftOut(Fact.ACCOUNT_CONTROL, String.valueOf(unreadable.getMessage()));
            return true;
        }
    }

    /** A wrong working time shown as right is worse than an old one, so a malformed one breaks the entry. */
    private <T> Optional<T> schedule(FactReader facts, Fact fact, Function<String, T> parser) {
        List<String> values = facts.essential(fact, LONGEST_SCHEDULE);
        try {
            return values.isEmpty() ? Optional.empty() : Optional.of(parser.apply(String.join(";", values)));
        } catch (MalformedScheduleException malformed) {
            throw new BrokenEntryException(mapping.source(fact).text() + ": " + malformed.getMessage());
        }
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }
}
