package nl.raakpunt.directory.source;

import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.fixture.StaffServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;

/** A server that knows nothing better than the time of the last change. */
@Timeout(240)
class GenericServerTests implements DirectorySourceContract {

    private StaffServer server;

    @BeforeEach
    void start() {
        server = StaffServer.start(config -> config.setGenerateOperationalAttributes(true));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    public DirectorySource source() {
        return read("(objectClass=inetOrgPerson)");
    }

    @Override
    public DirectorySource narrowed() {
        return read("(uid=a*)");
    }

    @Override
    public boolean tellsWhoIsGone() {
        return false;
    }

    @Override
    public Administrator administrator() {
        return new Administrator() {
            @Override
            public UUID add(String uid) {
                server.addPerson(uid);
                return server.id(StaffServer.dn(uid));
            }

            @Override
            public UUID addTeam(String name, String member) {
                server.addTeam(name, member);
                return server.id("cn=" + name + ",ou=teams," + StaffServer.BASE);
            }

            @Override
            public void phone(String uid, String number) {
                server.set(uid, "telephoneNumber", number);
            }

            @Override
            public void rename(String uid, String newUid) {
                server.move(uid, "uid=" + newUid, StaffServer.PEOPLE);
            }

            @Override
            public void delete(String uid) {
                server.remove(List.of(uid));
            }
        };
    }

    private DirectorySource read(String filter) {
        return Sources.of(
                Sources.settings(server.url(), "username", "cn=sync", "password", "secret", "people-filter", filter),
                new DefaultSslBundleRegistry());
    }
}
