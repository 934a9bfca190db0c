package nl.raakpunt.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GuardedProcessTests {
    @TempDir
    Path temp;

    private StackFolder folder;

    @BeforeEach
    void open() {
        folder = StackFolder.open(temp.resolve("stack"));
    }

    @AfterEach
    void close() {
        folder.close();
    }

    @Test
    void closingEndsTheChild() {
        GuardedProcess process = start("sleep", "600");
        ProcessHandle child = childOf(process);

        process.close();

        await().untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    }

    @Test
    void theChildGetsTheSignalThatItStopsOn() {
        Path stopped = temp.resolve("stopped");
        GuardedProcess process = start(
                "bash", "-c", "trap 'touch " + stopped + "; exit' INT; touch ready; while :; do sleep 0.05; done");
        await().until(() -> Files.exists(folder.in("ready")));

        process.close();

        assertThat(stopped).exists();
    }

    @Test
    void killingLeavesNoTimeForAnythingAndNobodyBehind() {
        Path told = temp.resolve("told");
        GuardedProcess process =
                start("bash", "-c", "trap 'touch " + told + "' TERM INT; sleep 600 & touch ready; wait; touch " + told);
        await().until(() -> Files.exists(folder.in("ready")));
        List<ProcessHandle> family = process.family().toList();

        process.kill();

        assertThat(family).hasSizeGreaterThan(1).noneMatch(ProcessHandle::isAlive);
        assertThat(told).doesNotExist();
    }

    @Test
    void aChildThatEndsEarlyIsToldWithTheEndOfItsLog() {
        GuardedProcess process = start("bash", "-c", "echo kapot; exit 3");

        assertThatThrownBy(() -> process.awaitReady(() -> false, Duration.ofSeconds(30)))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("ended by itself with code 3")
                .hasMessageContaining("kapot")
                .hasMessageContaining(folder.log("test").toString());
    }

    @Test
    void whatACrashLeftBehindEndsAtTheNextStart() {
        GuardedProcess process = start("sleep", "600");
        ProcessHandle child = childOf(process);
        Path list = folder.run("processes");
        new Leftovers(list).remember(process);
        // Without its guard the child would live on.
        ProcessHandle.of(process.pid().orElseThrow()).orElseThrow().destroyForcibly();

        new Leftovers(list).end();

        await().untilAsserted(() -> assertThat(child.isAlive()).isFalse());
    }

    private GuardedProcess start(String... words) {
        return GuardedProcess.start(new GuardedProcess.Command("test", List.of(words), Map.of(), "INT"), folder);
    }

    private static ProcessHandle childOf(GuardedProcess process) {
        ProcessHandle guard = ProcessHandle.of(process.pid().orElseThrow()).orElseThrow();
        return await().until(
                        () -> guard.children()
                                .filter(child -> child.info()
                                        .arguments()
                                        .map(List::of)
                                        .orElse(List.of())
                                        .contains("600"))
                                .findFirst(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }
}
