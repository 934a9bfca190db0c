package nl.raakpunt.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.unboundid.ldap.sdk.LDAPConnection;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.Modification;
import com.unboundid.ldap.sdk.ModificationType;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.SearchResultEntry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LdapTests {
    private static final String JAN = "uid=j.jansen,ou=medewerkers," + Ldap.BASE;
    private static final String UUID_OF_JAN = "6f1e8a52-1b1f-4a52-9a51-3f1c2b7a9d10";

    @TempDir
    Path temp;

    private Path ldif;
    private int port;

    @BeforeEach
    void write() throws Exception {
        ldif = temp.resolve("people.ldif");
        port = Ports.free().ldap();
        Files.writeString(ldif, """
                dn: dc=voorneaanzee,dc=example
                objectClass: top
                objectClass: domain
                dc: voorneaanzee

                dn: ou=medewerkers,dc=voorneaanzee,dc=example
                objectClass: organizationalUnit
                ou: medewerkers

                dn: uid=j.jansen,ou=medewerkers,dc=voorneaanzee,dc=example
                objectClass: top
                objectClass: person
                objectClass: organizationalPerson
                objectClass: inetOrgPerson
                objectClass: raakpuntExtension
                uid: j.jansen
                cn: Jan Jansen
                sn: Jansen
                userPassword: demo
                extensionAttribute1: ma-do 08:00-16:00
                entryUUID: 6f1e8a52-1b1f-4a52-9a51-3f1c2b7a9d10
                """);
    }

    @Test
    void peopleLogInWithTheirOwnPassword() throws Exception {
        try (Ldap _ = Ldap.start(ldif, port);
                LDAPConnection connection = new LDAPConnection("127.0.0.1", port)) {
            assertThat(connection.bind(JAN, "demo").getResultCode()).isEqualTo(ResultCode.SUCCESS);
            assertThatThrownBy(() -> connection.bind(JAN, "fout"))
                    .isInstanceOfSatisfying(
                            LDAPException.class,
                            ex -> assertThat(ex.getResultCode()).isEqualTo(ResultCode.INVALID_CREDENTIALS));
        }
    }

    @Test
    void nobodyReadsWithoutLoggingIn() throws Exception {
        try (Ldap _ = Ldap.start(ldif, port);
                LDAPConnection connection = new LDAPConnection("127.0.0.1", port)) {
            assertThatThrownBy(() -> connection.getEntry(JAN)).isInstanceOf(LDAPException.class);
        }
    }

    @Test
    void changesAndIdentitiesAreKeptBetweenRuns() throws Exception {
        try (Ldap _ = Ldap.start(ldif, port);
                LDAPConnection connection = new LDAPConnection("127.0.0.1", port, JAN, "demo")) {
            connection.modify(JAN, new Modification(ModificationType.REPLACE, "title", "Adviseur"));
        }
        try (Ldap again = Ldap.start(ldif, port);
                LDAPConnection connection = new LDAPConnection("127.0.0.1", port, JAN, "demo")) {
            assertThat(again.entries()).isEqualTo(3);
            SearchResultEntry jan = Objects.requireNonNull(connection.getEntry(JAN, "title", "entryUUID"));
            assertThat(jan.getAttributeValue("title")).isEqualTo("Adviseur");
            assertThat(jan.getAttributeValue("entryUUID")).isEqualTo(UUID_OF_JAN);
        }
    }
}
