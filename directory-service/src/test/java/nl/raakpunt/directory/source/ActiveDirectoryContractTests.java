package nl.raakpunt.directory.source;

import java.util.Map;
import java.util.UUID;
import nl.raakpunt.directory.testing.ActiveDirectoryServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;

/** The contract on a real domain controller, in both ways of reading changes. */
@Timeout(240)
class ActiveDirectoryContractTests {

    @Nested
    class ByUsn extends Contract {
        ByUsn() {
            super("auto");
        }
    }

    @Nested
    class ByDirSync extends Contract {
        ByDirSync() {
            super("active-directory-dirsync");
        }
    }

    abstract static class Contract implements DirectorySourceContract {

        private final ActiveDirectoryServer server = ActiveDirectoryServer.shared();
        private final String type;

        Contract(String type) {
            this.type = type;
        }

        @AfterEach
        void forgetEverybody() {
            server.clear();
        }

        @Override
        public DirectorySource source() {
            return read(ActiveDirectoryServer.PEOPLE_FILTER);
        }

        @Override
        public DirectorySource narrowed() {
            return read("(&" + ActiveDirectoryServer.PEOPLE_FILTER + "(sAMAccountName=a*))");
        }

        @Override
        public boolean tellsWhoIsGone() {
            return true;
        }

        @Override
        public Administrator administrator() {
            return new DomainAdministrator(server);
        }

        private DirectorySource read(String filter) {
            Map<String, Object> settings = Sources.settings(
                    server.url(),
                    "type",
                    type,
                    "base",
                    ActiveDirectoryServer.BASE,
                    "username",
                    ActiveDirectoryServer.SYNC_ACCOUNT,
                    "password",
                    ActiveDirectoryServer.PASSWORD,
                    "ssl-bundle",
                    Sources.TRUSTED,
                    "teams-filter",
                    ActiveDirectoryServer.TEAMS_FILTER,
                    "people-filter",
                    filter);
            SslBundle bundle = SslBundle.of(new PemSslStoreBundle(
                    null,
                    PemSslStoreDetails.forCertificate(
                            "file:" + server.certificates().authority())));
            return Sources.of(settings, new DefaultSslBundleRegistry(Sources.TRUSTED, bundle));
        }
    }

    private record DomainAdministrator(ActiveDirectoryServer server) implements DirectorySourceContract.Administrator {

        @Override
        public UUID add(String uid) {
            return server.addPerson(uid);
        }

        @Override
        public UUID addTeam(String name, String member) {
            return server.addTeam(name, ActiveDirectoryServer.dn(member));
        }

        @Override
        public void phone(String uid, String number) {
            server.set(ActiveDirectoryServer.dn(uid), "telephoneNumber", number);
        }

        @Override
        public void rename(String uid, String newUid) {
            server.move(ActiveDirectoryServer.dn(uid), "CN=" + newUid, null);
        }

        @Override
        public void delete(String uid) {
            server.delete(ActiveDirectoryServer.dn(uid));
        }
    }
}
