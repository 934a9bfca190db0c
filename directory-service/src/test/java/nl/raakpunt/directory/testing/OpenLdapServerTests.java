package nl.raakpunt.directory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(240)
class OpenLdapServerTests {

    @Test
    void itKeepsItsDataAndPortThroughKillAndRestartAndLeavesNothing() {
        OpenLdapServer server =
                OpenLdapServer.builder().changeLog(ChangeLog.ACCESS).memberOf().start();
        try (server) {
            UUID anna = server.addPerson("anna", "extensionAttribute1", "ma-vr");
            server.addTeam("Groen", "anna");
            assertThat(server.value(OpenLdapServer.dn("anna"), "memberOf"))
                    .isEqualTo("cn=Groen," + OpenLdapServer.TEAMS);
            server.kill();
            server.start();
            assertThat(server.idOf(OpenLdapServer.dn("anna"))).isEqualTo(anna);
        }
        assertThatThrownBy(() -> new LDAPConnection("127.0.0.1", server.port())).isInstanceOf(LDAPException.class);
        assertThat(server.folder()).doesNotExist();
    }

    @Test
    void accessCanBeTakenAwayWhileItRuns() throws LDAPException {
        try (OpenLdapServer server = OpenLdapServer.builder().start();
                LDAPConnection reader = new LDAPConnection("127.0.0.1", server.port())) {
            server.addPerson("anna");
            String named = "(displayName=Person anna)";
            assertThat(reader.search(OpenLdapServer.PEOPLE, SearchScope.SUB, named)
                            .getEntryCount())
                    .isOne();
            server.access("to attrs=displayName by * none", "to * by * read");
            assertThat(reader.search(OpenLdapServer.PEOPLE, SearchScope.SUB, named)
                            .getEntryCount())
                    .isZero();
        }
    }

    @Test
    void itLoadsInBulkAndComesBackFromABackup(@TempDir Path folder) throws IOException {
        UUID id = UUID.randomUUID();
        Path ldif = Files.writeString(folder.resolve("people.ldif"), """
                dn: %s
                objectClass: inetOrgPerson
                uid: mila
                cn: mila
                sn: mila
                entryUUID: %s
                """.formatted(OpenLdapServer.dn("mila"), id));
        try (OpenLdapServer server = OpenLdapServer.builder().people(ldif).start()) {
            assertThat(server.idOf(OpenLdapServer.dn("mila"))).isEqualTo(id);
            server.backup(folder.resolve("backup.ldif"));
            server.delete(OpenLdapServer.dn("mila"));
            server.restore(folder.resolve("backup.ldif"));
            assertThat(server.idOf(OpenLdapServer.dn("mila"))).isEqualTo(id);
        }
    }

    @Test
    void itLimitsAnAccount() {
        try (OpenLdapServer server = OpenLdapServer.builder()
                .limits(OpenLdapServer.LIMITED_ACCOUNT, "size.soft=3 size.hard=3")
                .start()) {
            server.addCrowd(5);
            assertThatThrownBy(() -> {
                        try (LDAPConnection limited = new LDAPConnection(
                                "127.0.0.1", server.port(), OpenLdapServer.LIMITED_ACCOUNT, OpenLdapServer.PASSWORD)) {
                            limited.search(OpenLdapServer.PEOPLE, SearchScope.SUB, "(objectClass=inetOrgPerson)");
                        }
                    })
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            refused -> assertThat(refused.getResultCode()).isEqualTo(ResultCode.SIZE_LIMIT_EXCEEDED));
        }
    }
}
