package nl.raakpunt.directory.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(240)
class ActiveDirectoryServerTests {

    @Test
    void itHasWhatADomainWithExchangeHasAndLeavesNothing() {
        ActiveDirectoryServer server = ActiveDirectoryServer.start();
        try (server) {
            UUID anna = server.addPerson("anna", "extensionAttribute15", "ma-vr");
            assertThat(server.value(ActiveDirectoryServer.dn("anna"), "extensionAttribute15"))
                    .isEqualTo("ma-vr");
            server.addTeam("Groen", ActiveDirectoryServer.dn("anna"));
            assertThat(server.value(ActiveDirectoryServer.dn("anna"), "memberOf"))
                    .isEqualTo("CN=Groen," + ActiveDirectoryServer.TEAMS);
            assertThat(server.idOf(ActiveDirectoryServer.dn("anna"))).isEqualTo(anna);
            server.clear();
            assertThatThrownBy(() -> server.idOf(ActiveDirectoryServer.dn("anna")))
                    .isInstanceOf(RuntimeException.class)
                    .hasMessageContaining(ActiveDirectoryServer.dn("anna"));
        }
        assertThatThrownBy(() -> server.connect(ActiveDirectoryServer.READER_ACCOUNT))
                .isInstanceOf(IllegalStateException.class);
        assertThat(server.folder()).doesNotExist();
    }
}
