package nl.raakpunt.municipality;

import static org.assertj.core.api.Assertions.assertThat;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldap.sdk.Filter;
import com.unboundid.ldap.sdk.SearchScope;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LdifImportTests {

    @TempDir
    Path folder;

    @Test
    void theDirectoryLoadsInAnLdapServerAndKeepsItsIdentities() throws Exception {
        GeneratedFiles files = write();
        List<Entry> entries = LdifEntries.of(files.people());

        try (var server = new InMemoryDirectoryServer(LdifImport.serverConfig(files.schema()))) {
            LdifImport report = LdifImport.load(server, files.people());

            assertThat(identities(entries)).hasSize(620 + 45);
            assertThat(report.rejected()).isEmpty();
            assertThat(report.loaded()).isEqualTo(entries.size());
            assertThat(identities(server)).containsAll(identities(entries));
        }
    }

    @Test
    void theServersOwnImportKeepsTheIdentitiesToo() throws Exception {
        GeneratedFiles files = write();

        try (var server = new InMemoryDirectoryServer(LdifImport.serverConfig(files.schema()))) {
            server.importFromLDIF(true, files.people().toFile());

            assertThat(identities(server)).containsAll(identities(LdifEntries.of(files.people())));
        }
    }

    @Test
    void thoseWhoSignInAreInTheGroupOfTheirRole() throws Exception {
        GeneratedFiles files = write();

        try (var server = new InMemoryDirectoryServer(LdifImport.serverConfig(files.schema()))) {
            LdifImport.load(server, files.people());

            assertThat(members(server, "kcc-medewerkers")).contains(Tree.personDn(Cast.AGENT));
            assertThat(members(server, "leidinggevenden")).contains(Tree.personDn(Cast.TEAM_LEAD));
            assertThat(members(server, "functioneel-beheer")).contains(Tree.personDn(Cast.ADMIN));
            assertThat(server.bind(Tree.personDn(Cast.OWNER), Cast.PASSWORD)
                            .getResultCode()
                            .intValue())
                    .isZero();
            assertThat(server.bind(Tree.SYNC_ACCOUNT, Cast.PASSWORD)
                            .getResultCode()
                            .intValue())
                    .isZero();
        }
    }

    @Test
    void entriesThatCannotBeReadAreListedWithTheirLineAndTheRestIsLoaded() throws Exception {
        GeneratedFiles files = write();
        Path broken = folder.resolve("broken.ldif");
        Files.writeString(broken, """
                dn: dc=voorneaanzee,dc=example
                objectClass: top
                objectClass: domain
                dc: voorneaanzee

                dn: ou=zonder klasse,dc=voorneaanzee,dc=example
                dit is geen attribuut

                dn: ou=teams,ou=bestaat niet,dc=voorneaanzee,dc=example
                objectClass: organizationalUnit
                ou: teams

                dn: ou=teams,dc=voorneaanzee,dc=example
                objectClass: organizationalUnit
                ou: teams
                """);

        try (var server = new InMemoryDirectoryServer(LdifImport.serverConfig(files.schema()))) {
            LdifImport report = LdifImport.load(server, broken);

            assertThat(report.loaded()).isEqualTo(2);
            assertThat(report.rejected()).hasSize(2);
            assertThat(report.rejected().getFirst().line()).isBetween(6L, 7L);
            assertThat(report.rejected().getLast().dn()).startsWith("ou=teams,ou=bestaat niet");
            assertThat(report.rejected())
                    .allSatisfy(entry -> assertThat(entry.reason()).isNotBlank());
        }
    }

    private static Set<String> identities(InMemoryDirectoryServer server) throws Exception {
        Filter everything = Filter.createPresenceFilter("objectClass");
        var found = server.search(Tree.BASE, SearchScope.SUB, everything, "*", "+");
        return identities(Objects.requireNonNull(found.getSearchEntries()));
    }

    private static Set<String> identities(List<? extends Entry> entries) {
        return entries.stream()
                .filter(entry -> entry.hasAttribute("entryUUID"))
                .map(entry -> entry.getDN() + " " + entry.getAttributeValue("entryUUID"))
                .collect(Collectors.toSet());
    }

    private static String[] members(InMemoryDirectoryServer server, String group) throws Exception {
        Entry entry = Objects.requireNonNull(server.getEntry("cn=" + group + "," + Tree.GROUPS + "," + Tree.BASE));
        return Objects.requireNonNull(entry.getAttributeValues("member"));
    }

    private GeneratedFiles write() throws IOException {
        LocalDate today = LocalDate.of(2026, 11, 23);
        return GeneratedFiles.write(folder, new GeneratedFiles.Options(1, 620, today, false));
    }
}
