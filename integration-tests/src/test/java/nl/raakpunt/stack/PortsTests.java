package nl.raakpunt.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTests {
    @Test
    void freePortsPassTheCheck() {
        assertThatCode(() -> Ports.free().check()).doesNotThrowAnyException();
    }

    @Test
    void aTakenPortIsToldWithItsHolderAndAWayOut() throws Exception {
        Ports ports = Ports.free();
        try (ServerSocket taken = new ServerSocket(ports.ldap(), 1, InetAddress.getLoopbackAddress())) {
            assertThat(taken.isBound()).isTrue();
            assertThatThrownBy(ports::check)
                    .isInstanceOf(StackProblem.class)
                    .hasMessage("Port " + ports.ldap() + " for LDAP is taken by java (process "
                            + ProcessHandle.current().pid()
                            + "); stop that, or start on other ports with --port-offset 100.");
        }
    }

    @Test
    void anOffsetMovesEveryPort() {
        assertThat(Ports.DEFAULT.plus(100)).isEqualTo(new Ports(8180, 8181, 15532, 19300, 10489, 10125, 8182, 10243));
    }

    @Test
    void aPortThatDoesNotExistIsRefused() {
        assertThatThrownBy(() -> Ports.DEFAULT.plus(60_000))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("Port 68080 does not exist");
    }
}
