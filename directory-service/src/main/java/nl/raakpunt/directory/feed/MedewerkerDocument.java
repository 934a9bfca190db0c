package nl.raakpunt.directory.feed;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.raakpunt.directory.availability.HalfDays;
import nl.raakpunt.directory.availability.Schedule;
import nl.raakpunt.directory.availability.StandIn;
import nl.raakpunt.directory.availability.WorkingPattern;
import nl.raakpunt.directory.feed.Medewerker.AfdelingRef;
import nl.raakpunt.directory.feed.Medewerker.Beschikbaarheid;
import nl.raakpunt.directory.feed.Medewerker.Dag;
import nl.raakpunt.directory.feed.Medewerker.Email;
import nl.raakpunt.directory.feed.Medewerker.GroepRef;
import nl.raakpunt.directory.feed.Medewerker.Telefoonnummer;
import nl.raakpunt.directory.feed.Medewerker.Vervanging;
import nl.raakpunt.directory.person.Person;
import nl.raakpunt.directory.person.PersonId;
import nl.raakpunt.directory.person.Team;
import nl.raakpunt.directory.person.TeamKey;
import nl.raakpunt.directory.person.TeamRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes a person down in the municipal shape. Only what is stored counts, never today's date: a document that changed by
 * itself would not come past in a feed of changes.
 */
final class MedewerkerDocument {

    private static final Pattern MAIL = Pattern.compile("[^\\s@<>]+@[^\\s@<>.]+(\\.[^\\s@<>.]+)+");

    private final Map<PersonId, Person> others;
    private final Map<String, Team> teams;

    /**
     * With what documents show of others.
     *
     * @param others stand-ins
     * @param teams  teams by key
     */
    MedewerkerDocument(Map<PersonId, Person> others, Map<String, Team> teams) {
        this.others = others;
        this.teams = teams;
    }

    Medewerker of(Person person, Schedule schedule) {
        return new Medewerker(
                person.login().isBlank() ? person.id().toString() : person.login(),
                text(person.name().given()),
                text(person.name().prefix()),
                text(person.name().family()),
                text(person.name().display()),
                Stream.of(person.phone(), person.mobile())
                        .filter(Objects::nonNull)
                        .distinct()
                        .map(Telefoonnummer::new)
                        .toList(),
                emails(person),
                person.function(),
                departments(person),
                teams(person).map(team -> new GroepRef(team.name(), team.id())).toList(),
                schedule.pattern() == null ? null : availability(schedule.pattern()),
                standIn(schedule),
                person.skills().isEmpty() ? null : String.join(", ", person.skills()));
    }

    /** The person's own department; when the directory does not say it, that of their team. */
    private List<AfdelingRef> departments(Person person) {
        Stream<String> names = person.department() != null
                ? Stream.of(person.department())
                : teams(person)
                        .map(team -> teams.get(team.id()))
                        .filter(Objects::nonNull)
                        .map(Team::department)
                        .filter(Objects::nonNull);
        return names.map(name -> new AfdelingRef(name.strip(), TeamKey.of(name)))
                .filter(department -> !department.afdelingId().isEmpty())
                .distinct()
                .toList();
    }

    /** The shape only takes mail addresses, and a directory holds any text. */
    private static List<Email> emails(Person person) {
        String mail = person.mail();
        return mail != null && MAIL.matcher(mail).matches() ? List.of(new Email(mail)) : List.of();
    }

    private static Stream<TeamRef> teams(Person person) {
        return Stream.concat(Stream.ofNullable(person.team()), person.teams().stream())
                .distinct();
    }

    private static Beschikbaarheid availability(WorkingPattern pattern) {
        return new Beschikbaarheid(
                day(pattern, DayOfWeek.MONDAY),
                day(pattern, DayOfWeek.TUESDAY),
                day(pattern, DayOfWeek.WEDNESDAY),
                day(pattern, DayOfWeek.THURSDAY),
                day(pattern, DayOfWeek.FRIDAY));
    }

    private static Dag day(WorkingPattern pattern, DayOfWeek day) {
        HalfDays halves = HalfDays.on(day, pattern);
        return new Dag(halves.morning(), halves.afternoon());
    }

    /** Somebody who always stands in, else the first who does on some days; one for a period is left out. */
    private @Nullable Vervanging standIn(Schedule schedule) {
        List<StandIn> lasting = schedule.standIns().stream()
                .filter(standIn ->
                        standIn.term().first() == null && standIn.term().last() == null)
                .filter(standIn -> isActive(standIn.person()))
                .toList();
        return lasting.stream()
                .filter(standIn -> standIn.term().days().isEmpty())
                .findFirst()
                .or(() -> lasting.stream().findFirst())
                .map(standIn -> others.get(standIn.person()))
                .map(person -> new Vervanging(person.name().display()))
                .orElse(null);
    }

    private boolean isActive(PersonId id) {
        Person person = others.get(id);
        return person != null && person.active();
    }

    private static @Nullable String text(String value) {
        return value.isBlank() ? null : value;
    }
}
