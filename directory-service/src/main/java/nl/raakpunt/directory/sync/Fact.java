package nl.raakpunt.directory.sync;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.raakpunt.directory.availability.Absence;
import nl.raakpunt.directory.availability.NamedStandIn;
import nl.raakpunt.directory.mapping.StaffEntry;
import nl.raakpunt.directory.person.Person;
import org.jspecify.annotations.Nullable;

/** One thing the staff directory says about a person, in a text form in which two sayings can be compared. */
// The functions hold no state; the checker cannot see that.
@SuppressWarnings("ImmutableEnumChecker")
enum Fact {
    DN("dn", "dn", StaffEntry::dn),
    LOGIN("login", "login", of(Person::login)),
    GIVEN_NAME("givenName", "given_name", of(person -> person.name().given())),
    NAME_PREFIX("namePrefix", "name_prefix", of(person -> person.name().prefix())),
    FAMILY_NAME("familyName", "family_name", of(person -> person.name().family())),
    DISPLAY_NAME("displayName", "display_name", of(person -> person.name().display())),
    FUNCTION("function", "function", of(Person::function)),
    TEAMS("teams", "team_names", entry -> lines(entry.teamNames())),
    DEPARTMENT("department", "department", of(Person::department)),
    MAIL("mail", "mail", of(Person::mail)),
    PHONE("phone", "phone", of(Person::phone)),
    MOBILE("mobile", "mobile", of(Person::mobile)),
    LOCATION("location", "location", of(Person::location)),
    ROOM("room", "room", of(Person::room)),
    MANAGER("manager", "manager_dn", StaffEntry::managerDn),
    LANGUAGES("languages", "languages", of(person -> lines(person.languages()))),
    VILLAGE("village", "village", of(Person::village)),
    SKILLS("skills", "skills", of(person -> lines(person.skills()))),
    DESCRIPTION("description", "description", of(Person::description)),
    PHOTO("photo", "photo", of(Person::photo)),
    ACTIVE("active", "enabled", of(person -> Boolean.toString(person.active()))),
    WORKING_PATTERN("workingPattern", "pattern_text", entry -> Objects.toString(entry.pattern(), "")),
    ABSENCES("absences", "absence_text", entry -> absences(entry.absences())),
    STAND_INS("standIns", "stand_in_text", entry -> standIns(entry.standIns()));

    private final String attribute;
    private final String column;
    private final Function<StaffEntry, @Nullable String> text;

    Fact(String attribute, String column, Function<StaffEntry, @Nullable String> text) {
        this.attribute = attribute;
        this.column = column;
        this.text = text;
    }

    /** Name in the API. */
    String attribute() {
        return attribute;
    }

    /** Column of the table {@code person}, and of the staging table. */
    String column() {
        return column;
    }

    /** Empty when the entry does not say it. */
    String of(StaffEntry entry) {
        return Objects.requireNonNullElse(text.apply(entry), "");
    }

    private static Function<StaffEntry, @Nullable String> of(Function<Person, @Nullable String> fact) {
        return entry -> fact.apply(entry.person());
    }

    private static String lines(List<String> texts) {
        return texts.stream().map(text -> text.replace('\n', ' ')).collect(Collectors.joining("\n"));
    }

    private static String absences(List<Absence> absences) {
        return absences.stream().map(Absence::toString).sorted().collect(Collectors.joining("; "));
    }

    private static String standIns(List<NamedStandIn> standIns) {
        return standIns.stream()
                .map(named -> named.login() + " " + named.term())
                .collect(Collectors.joining("; "));
    }
}
