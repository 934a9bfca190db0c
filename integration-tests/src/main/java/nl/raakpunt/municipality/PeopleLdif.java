package nl.raakpunt.municipality;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** Writes the directory tree as LDIF, a team at a time, so that memory does not grow with the people. */
final class PeopleLdif implements Closeable {

    private final LDIFWriter writer;
    private final UnaryOperator<Entry> asRecorded;
    private final List<String> agents = new ArrayList<>();
    private final List<String> managers = new ArrayList<>();
    private final List<String> admins = new ArrayList<>();
    private int people;

    /** {@code asRecorded} turns a person's entry into what the directory really holds. */
    PeopleLdif(OutputStream out, UnaryOperator<Entry> asRecorded) {
        writer = new LDIFWriter(out);
        this.asRecorded = asRecorded;
    }

    void writeTop() throws IOException {
        for (Entry entry : Tree.top()) {
            writer.writeEntry(entry);
        }
    }

    void write(StaffedTeam team) throws IOException {
        for (Employee employee : team.members()) {
            writer.writeEntry(asRecorded.apply(Tree.person(employee)));
        }
        writer.writeEntry(Tree.team(team));
        people += team.members().size();
        managers.add(team.lead().login());
        team.members().stream().map(Employee::login).forEach(login -> {
            if (team.kind().equals("KCC")) {
                agents.add(login);
            }
            if (login.equals(Cast.ADMIN)) {
                admins.add(login);
            }
        });
    }

    void writeGroups() throws IOException {
        writer.writeEntry(Tree.group("kcc-medewerkers", agents));
        writer.writeEntry(Tree.group("leidinggevenden", managers));
        writer.writeEntry(Tree.group("functioneel-beheer", admins));
    }

    int people() {
        return people;
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
