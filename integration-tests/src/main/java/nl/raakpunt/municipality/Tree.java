package nl.raakpunt.municipality;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.RDN;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The entries of the municipality's directory, as an LDAP administrator would find them. */
public final class Tree {

    public static final String BASE = "dc=voorneaanzee,dc=example";
    public static final String PEOPLE = "ou=medewerkers";
    public static final String TEAMS = "ou=teams";
    public static final String GROUPS = "ou=groepen";
    public static final String SYSTEMS = "ou=systemen";
    public static final String SYNC_ACCOUNT = "cn=raakpunt-sync," + SYSTEMS + "," + BASE;

    private Tree() {}

    /** The full name under which somebody is in the directory. */
    public static String personDn(String login) {
        return "uid=" + login + "," + PEOPLE + "," + BASE;
    }

    static List<Entry> top() {
        Entry base = entry(BASE, "top", "domain");
        base.addAttribute("dc", "voorneaanzee");
        Entry account = entry(SYNC_ACCOUNT, "top", "organizationalRole", "simpleSecurityObject");
        account.addAttribute("cn", "raakpunt-sync");
        account.addAttribute("userPassword", Cast.PASSWORD);
        return List.of(base, unit("medewerkers"), unit("teams"), unit("groepen"), unit("systemen"), account);
    }

    static Entry person(Employee employee) {
        Entry entry = entry(
                personDn(employee.login()),
                "top",
                "person",
                "organizationalPerson",
                "inetOrgPerson",
                "raakpuntExtension");
        identity(entry, employee);
        contact(entry, employee.contact());
        job(entry, employee.job());
        add(entry, "description", employee.profile().description());
        extensions(entry, employee);
        add(entry, "userPassword", Cast.PASSWORD);
        add(entry, "entryUUID", employee.id().toString());
        return entry;
    }

    static Entry team(StaffedTeam team) {
        Entry entry = group(
                TEAMS, team.name(), team.members().stream().map(Employee::login).toList());
        add(entry, "owner", personDn(team.lead().login()));
        add(entry, "businessCategory", team.department());
        add(entry, "entryUUID", team.id().toString());
        return entry;
    }

    static Entry group(String name, Collection<String> logins) {
        return group(GROUPS, name, logins);
    }

    private static void identity(Entry entry, Employee employee) {
        PersonalName name = employee.name();
        add(entry, "uid", employee.login());
        add(entry, "cn", name.display());
        add(entry, "sn", name.family());
        add(entry, "givenName", name.given());
        add(entry, "initials", employee.initials());
        add(entry, "displayName", name.display());
        add(entry, "preferredLanguage", "nl");
        add(entry, "extensionAttribute4", name.prefix());
    }

    private static void contact(Entry entry, Employee.Contact contact) {
        add(entry, "mail", contact.mail());
        add(entry, "telephoneNumber", contact.phone());
        add(entry, "mobile", contact.mobile());
        add(entry, "l", contact.building());
        add(entry, "roomNumber", contact.room());
    }

    private static void job(Entry entry, Employee.Job job) {
        add(entry, "title", job.function());
        add(entry, "ou", job.team());
        add(entry, "departmentNumber", job.department());
        add(entry, "employeeNumber", job.number());
        add(entry, "employeeType", job.employment());
        add(entry, "manager", job.manager() == null ? null : personDn(job.manager()));
    }

    private static void extensions(Entry entry, Employee employee) {
        Employee.Roster roster = employee.roster();
        add(entry, "extensionAttribute1", roster.pattern());
        add(
                entry,
                "extensionAttribute2",
                joined(roster.absences().stream().map(Absence::text).toList()));
        add(
                entry,
                "extensionAttribute3",
                joined(roster.standIns().stream().map(StandIn::text).toList()));
        add(entry, "extensionAttribute5", String.join(", ", employee.profile().skills()));
    }

    private static String joined(List<String> values) {
        return values.stream().collect(Collectors.joining("; "));
    }

    private static Entry unit(String name) {
        Entry entry = entry("ou=" + name + "," + BASE, "top", "organizationalUnit");
        entry.addAttribute("ou", name);
        return entry;
    }

    private static Entry group(String unit, String name, Collection<String> logins) {
        String dn = new RDN("cn", name) + "," + unit + "," + BASE;
        Entry entry = entry(dn, "top", "groupOfNames");
        entry.addAttribute("cn", name);
        entry.addAttribute("member", logins.stream().map(Tree::personDn).toList());
        return entry;
    }

    private static Entry entry(String dn, String... objectClasses) {
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", objectClasses);
        return entry;
    }

    // LDAP has no empty values: an attribute without a value is an attribute that is not there.
    private static void add(Entry entry, String attribute, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            entry.addAttribute(attribute, value);
        }
    }
}
