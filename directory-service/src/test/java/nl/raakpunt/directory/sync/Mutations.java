package nl.raakpunt.directory.sync;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ModifyDNRequest;
import com.unboundid.util.LDAPSDKException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.fixture.StaffServer;
import nl.raakpunt.directory.sync.DirectoryModel.Group;
import nl.raakpunt.directory.sync.DirectoryModel.Staff;
import org.jspecify.annotations.Nullable;

/** What administrators do in a directory all day, by chance but repeatable; done to a server and to its model alike. */
final class Mutations {

    private static final String PEOPLE = StaffServer.PEOPLE;
    private static final String TEAMS = "ou=teams," + StaffServer.BASE;
    private static final List<String> NAMES = List.of("Bomen", "Wegen", "Licht", "Water", "Team Oost");
    private static final int LOGINS = 14;

    private final LDAPConnection ldap;
    private final DirectoryModel model;
    private final Random random;
    private final List<String> units = new ArrayList<>();
    private final List<String> done = new ArrayList<>();
    private int serial;

    Mutations(LDAPConnection ldap, DirectoryModel model, Random random) {
        this.ldap = ldap;
        this.model = model;
        this.random = random;
    }

    /** Everything that was done, for whoever has to understand a failure. */
    List<String> done() {
        return done;
    }

    /** Somebody who always stays, so that the directory is never empty, and one place to move to. */
    void begin() throws LDAPSDKException {
        addPerson("portier", PEOPLE);
        addUnit();
        ldap.add("dn: ou=oost," + TEAMS, "objectClass: organizationalUnit", "ou: oost");
    }

    void next() throws LDAPSDKException {
        int dice = random.nextInt(100);
        if (dice < 18) {
            addPerson(login(), place());
        } else if (dice < 42) {
            modify();
        } else if (dice < 48) {
            deletePerson();
        } else if (dice < 56) {
            movePerson();
        } else if (dice < 60) {
            renameUnit();
        } else if (dice < 68) {
            toggle("employeeType", "verborgen");
        } else if (dice < 74) {
            toggle("extensionAttribute1", "geen rooster");
        } else if (dice < 78) {
            toggle("extensionAttribute9", "uit dienst");
        } else if (dice < 84) {
            addTeam();
        } else if (dice < 96) {
            changeTeam();
        } else {
            renameTeam();
        }
    }

    /** Mends every entry that cannot be read. */
    void mendAll() throws LDAPSDKException {
        for (Staff person : model.people()) {
            if (person.isBroken()) {
                set(person, "extensionAttribute1", List.of());
            }
        }
    }

    private String login() {
        return "p" + random.nextInt(LOGINS);
    }

    private String place() {
        int choice = random.nextInt(units.size() + 1);
        return choice == 0 ? PEOPLE : units.get(choice - 1);
    }

    private void addUnit() throws LDAPSDKException {
        String dn = "ou=plaats" + serial++ + "," + PEOPLE;
        ldap.add("dn: " + dn, "objectClass: organizationalUnit", "ou: " + dn.substring(3, dn.indexOf(',')));
        units.add(dn);
    }

    private @Nullable Staff somebody() {
        List<Staff> candidates = model.people().stream()
                .filter(person -> !person.uid().equals("portier"))
                .toList();
        return candidates.isEmpty() ? null : candidates.get(random.nextInt(candidates.size()));
    }

    private @Nullable Group someTeam() {
        List<Group> groups = model.groups();
        return groups.isEmpty() ? null : groups.get(random.nextInt(groups.size()));
    }

    /** Of somebody who may well not be there, yet or any more. */
    private String anyDn() {
        Staff somebody = somebody();
        return somebody == null || random.nextInt(3) == 0 ? "uid=" + login() + "," + place() : somebody.dn();
    }

    private boolean exists(String dn) {
        return model.people().stream().anyMatch(person -> person.dn().equals(dn))
                || model.groups().stream().anyMatch(group -> group.dn().equals(dn));
    }

    private void addPerson(String uid, String place) throws LDAPSDKException {
        String dn = "uid=" + uid + "," + place;
        if (exists(dn)) {
            return;
        }
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", "inetOrgPerson", "raakpuntExtension");
        entry.addAttribute("uid", uid);
        entry.addAttribute("cn", uid);
        entry.addAttribute("sn", uid);
        ldap.add(entry);
        model.put(new Staff(id(dn), dn, uid, Map.of()));
        done.add("add " + dn);
    }

    private UUID id(String dn) throws LDAPSDKException {
        return UUID.fromString(
                Objects.requireNonNull(ldap.getEntry(dn, "entryUUID"), dn).getAttributeValue("entryUUID"));
    }

    private void modify() throws LDAPSDKException {
        Staff person = somebody();
        if (person == null) {
            return;
        }
        boolean clear = random.nextInt(4) == 0;
        switch (random.nextInt(5)) {
            case 0 -> set(person, "title", clear ? List.of() : List.of("Adviseur " + random.nextInt(9)));
            case 1 ->
                set(person, "telephoneNumber", clear ? List.of() : List.of("+3118147" + (1_000 + random.nextInt(9))));
            case 2 -> set(person, "ou", clear ? List.of() : teamNames());
            case 3 -> set(person, "manager", clear ? List.of() : List.of(anyDn()));
            default ->
                set(person, "extensionAttribute3", clear ? List.of() : List.of(login() + "; " + login() + "; niemand"));
        }
    }

    private List<String> teamNames() {
        String one = NAMES.get(random.nextInt(NAMES.size()));
        String other = NAMES.get(random.nextInt(NAMES.size()));
        return random.nextInt(3) > 0 || other.equals(one) ? List.of(one) : List.of(one, other);
    }

    private void toggle(String attribute, String value) throws LDAPSDKException {
        Staff person = somebody();
        if (person != null) {
            set(person, attribute, person.all(attribute).isEmpty() ? List.of(value) : List.of());
        }
    }

    private void set(Staff person, String attribute, List<String> values) throws LDAPSDKException {
        ldap.modify(person.dn(), new Modification(ModificationType.REPLACE, attribute, values.toArray(String[]::new)));
        model.put(person.with(attribute, values));
        done.add("set " + person.dn() + " " + attribute + " " + values);
    }

    private void deletePerson() throws LDAPSDKException {
        Staff person = somebody();
        if (person != null) {
            ldap.delete(person.dn());
            model.remove(person.id());
            done.add("delete " + person.dn());
        }
    }

    private void movePerson() throws LDAPSDKException {
        Staff person = somebody();
        if (person == null) {
            return;
        }
        boolean rename = random.nextBoolean();
        String uid = rename ? login() : person.uid();
        String place = rename ? person.dn().substring(person.dn().indexOf(',') + 1) : place();
        String dn = "uid=" + uid + "," + place;
        if (!exists(dn)) {
            ldap.modifyDN(new ModifyDNRequest(person.dn(), "uid=" + uid, true, place));
            model.put(person.at(dn, uid));
            done.add("move " + person.dn() + " to " + dn);
        }
    }

    private void renameUnit() throws LDAPSDKException {
        int index = random.nextInt(units.size());
        String old = units.get(index);
        String rdn = "ou=plaats" + serial++;
        String dn = rdn + "," + PEOPLE;
        ldap.modifyDN(new ModifyDNRequest(old, rdn, true));
        units.set(index, dn);
        for (Staff person : model.people()) {
            if (person.dn().endsWith("," + old)) {
                model.put(person.at(person.dn().substring(0, person.dn().length() - old.length()) + dn, person.uid()));
            }
        }
        done.add("rename " + old + " to " + dn);
        if (units.size() < 3) {
            addUnit();
        }
    }

    private void addTeam() throws LDAPSDKException {
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String dn = "cn=" + name.toLowerCase(Locale.ROOT) + (random.nextInt(4) == 0 ? ",ou=oost," : ",") + TEAMS;
        if (exists(dn)) {
            return;
        }
        Set<String> members = members();
        String owner = random.nextInt(3) == 0 ? null : anyDn();
        Entry entry = new Entry(dn);
        entry.addAttribute("objectClass", "groupOfNames");
        entry.addAttribute("cn", name);
        entry.addAttribute("member", members);
        if (owner != null) {
            entry.addAttribute("owner", owner);
        }
        ldap.add(entry);
        model.put(new Group(id(dn), dn, name, owner, members));
        done.add("add " + dn + " owner " + owner + " members " + members);
    }

    /** At least one, as the schema demands; teams in teams too, also in circles. */
    private Set<String> members() {
        Set<String> members = new LinkedHashSet<>(List.of("cn=niemand," + StaffServer.BASE));
        for (int i = random.nextInt(4); i > 0; i--) {
            Group inner = random.nextInt(3) == 0 ? someTeam() : null;
            members.add(inner == null ? anyDn() : inner.dn());
        }
        return members;
    }

    private void changeTeam() throws LDAPSDKException {
        Group group = someTeam();
        if (group == null) {
            return;
        }
        switch (random.nextInt(4)) {
            case 0 -> {
                ldap.delete(group.dn());
                model.remove(group.id());
                done.add("delete " + group.dn());
            }
            case 1 -> {
                String owner = random.nextInt(3) == 0 ? null : anyDn();
                ldap.modify(
                        group.dn(),
                        owner == null
                                ? new Modification(ModificationType.REPLACE, "owner")
                                : new Modification(ModificationType.REPLACE, "owner", owner));
                model.put(new Group(group.id(), group.dn(), group.name(), owner, group.members()));
                done.add("owner of " + group.dn() + " is " + owner);
            }
            default -> {
                Set<String> members = members();
                ldap.modify(
                        group.dn(),
                        new Modification(ModificationType.REPLACE, "member", members.toArray(String[]::new)));
                model.put(new Group(group.id(), group.dn(), group.name(), group.owner(), members));
                done.add("members of " + group.dn() + " are " + members);
            }
        }
    }

    private void renameTeam() throws LDAPSDKException {
        Group group = someTeam();
        if (group == null) {
            return;
        }
        String name = NAMES.get(random.nextInt(NAMES.size()));
        String rdn = "cn=" + name.toLowerCase(Locale.ROOT);
        String dn = rdn + group.dn().substring(group.dn().indexOf(','));
        if (!exists(dn)) {
            // As it is typed in the new name, so it is shown.
            ldap.modifyDN(new ModifyDNRequest(group.dn(), "cn=" + name, true));
            model.put(new Group(group.id(), dn, name, group.owner(), group.members()));
            done.add("rename " + group.dn() + " to " + dn);
        }
    }
}
