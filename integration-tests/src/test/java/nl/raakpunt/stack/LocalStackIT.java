package nl.raakpunt.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** In order, because each start takes its time: the second test goes on with what the first left behind. */
@ExtendWith(RunningStack.class)
@TestMethodOrder(OrderAnnotation.class)
class LocalStackIT {
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(60);
    private static final Path FOLDER = Stacks.folder("killed");
    private static final Ports PORTS = Ports.free();

    @Test
    @Order(1)
    void aKilledStackLeavesNoProcess() throws Exception {
        StackProgram stack = StackProgram.run(FOLDER, PORTS, "--fresh").awaitReady();
        List<ProcessHandle> family = stack.family();
        assertThat(family).hasSizeGreaterThan(6);

        stack.kill();

        awaitGone(family);
    }

    @Test
    @Order(2)
    void aStackStartsBesideAnotherWithTheDataOfItsEarlierRun(LocalStack other) throws Exception {
        StackProgram stack = StackProgram.run(FOLDER, PORTS).awaitReady();
        List<ProcessHandle> family = stack.family();

        assertThat(isReady(PORTS.desk())).isTrue();
        assertThat(isReady(PORTS.directory())).isTrue();
        assertThat(isReady(other.ports().desk())).isTrue();
        assertThat(stack.output()).contains("l.bakker").doesNotContain("imported");

        stack.interrupt();

        assertThat(stack.awaitEnd()).isEqualTo(130);
        awaitGone(family);
    }

    @Test
    void aTakenPortIsToldInOneSentence(LocalStack other) throws Exception {
        StackProgram stack = StackProgram.run(Stacks.folder("refused"), other.ports());

        assertThat(stack.awaitEnd()).isEqualTo(1);
        assertThat(stack.output())
                .contains("Port " + other.ports().desk() + " for the desk is taken by java (process ")
                .contains("--port-offset 100");
    }

    private static boolean isReady(int port) {
        return Http.answersOk(URI.create("http://localhost:" + port + "/readyz"));
    }

    private static void awaitGone(List<ProcessHandle> family) {
        await().atMost(STOP_PATIENCE).untilAsserted(() -> assertThat(family).noneMatch(ProcessHandle::isAlive));
        assertThatCode(PORTS::check).doesNotThrowAnyException();
    }
}
