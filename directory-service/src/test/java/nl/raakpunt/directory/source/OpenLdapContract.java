package nl.raakpunt.directory.source;

import java.util.UUID;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** The contract on a real OpenLDAP server, whatever it remembers of changes. */
@Timeout(240)
@TestInstance(Lifecycle.PER_CLASS)
abstract class OpenLdapContract implements DirectorySourceContract {

    private final ChangeLog changeLog;
    private OpenLdapServer server;

    OpenLdapContract(ChangeLog changeLog) {
        this.changeLog = changeLog;
    }

    @BeforeAll
    void start() {
        server = OpenLdapServer.builder().changeLog(changeLog).start();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @AfterEach
    void forgetEverybody() {
        server.clear();
    }

    @Override
    public DirectorySource source() {
        return Sources.of(server);
    }

    @Override
    public DirectorySource narrowed() {
        return Sources.of(server, "people-filter", "(uid=a*)");
    }

    @Override
    public boolean tellsWhoIsGone() {
        return changeLog != ChangeLog.NONE;
    }

    @Override
    public Administrator administrator() {
        return new Administrator() {
            @Override
            public UUID add(String uid) {
                return server.addPerson(uid);
            }

            @Override
            public UUID addTeam(String name, String member) {
                return server.addTeam(name, member);
            }

            @Override
            public void phone(String uid, String number) {
                server.set(OpenLdapServer.dn(uid), "telephoneNumber", number);
            }

            @Override
            public void rename(String uid, String newUid) {
                server.move(OpenLdapServer.dn(uid), "uid=" + newUid, null);
            }

            @Override
            public void delete(String uid) {
                server.delete(OpenLdapServer.dn(uid));
            }
        };
    }
}
