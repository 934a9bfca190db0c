package nl.raakpunt.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MachineTests {
    @Test
    void anOlderJavaIsToldWithWhatToInstall() {
        assertThatThrownBy(() -> Machine.checkJava(17))
                .hasMessage("This is Java 17; install a JDK 25 and point JAVA_HOME to it.");
    }

    @Test
    void tooLittleDiskIsToldWithBothFigures() {
        assertThatThrownBy(() -> Machine.checkDisk(200, 1500, Path.of("/data")))
                .hasMessage("There is too little disk for /data: 200 MiB free, 1500 MiB needed;"
                        + " make room, or choose another disk with --folder.");
    }

    @Test
    void tooLittleMemoryIsToldWithBothFigures() {
        assertThatThrownBy(() -> Machine.checkMemory(900, 2200))
                .hasMessage("There is too little memory: 900 MiB free, 2200 MiB needed;"
                        + " close other programs, or start with fewer --people.");
    }

    @Test
    void aServiceThatIsNotBuiltIsToldWithTheCommandThatBuildsIt() {
        assertThatThrownBy(() -> Machine.checkJar(Path.of("absent.jar")))
                .hasMessageContaining("There is no absent.jar; build it with: mvn -DskipTests package");
    }

    @Test
    void availableMemoryCountsWhatCachesCanGive() {
        assertThat(Machine.availableMemory(List.of("MemFree:  1024 kB", "MemAvailable:   4096000 kB")))
                .hasValue(4000);
    }
}
