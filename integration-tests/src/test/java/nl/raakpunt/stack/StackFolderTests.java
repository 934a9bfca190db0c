package nl.raakpunt.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StackFolderTests {
    @TempDir
    Path temp;

    @Test
    void aFolderWithOtherFilesIsRefused() throws Exception {
        Files.writeString(temp.resolve("scriptie.odt"), "jaren werk");

        assertThatThrownBy(() -> StackFolder.open(temp))
                .isInstanceOf(StackProblem.class)
                .hasMessageContaining("holds other files")
                .hasMessageContaining("--folder");
    }

    @Test
    void aSecondStackInTheSameFolderIsRefused() {
        try (StackFolder first = StackFolder.open(temp)) {
            assertThatThrownBy(() -> StackFolder.open(first.root()))
                    .isInstanceOf(StackProblem.class)
                    .hasMessageContaining("A stack already runs in " + temp)
                    .hasMessageContaining("process " + ProcessHandle.current().pid());
        }
    }

    @Test
    void aFolderCanBeUsedAgainAfterItIsReleased() {
        StackFolder.open(temp).close();

        try (StackFolder again = StackFolder.open(temp)) {
            assertThat(again.guard()).exists();
        }
    }

    @Test
    void freshDeletesDataAndKeepsUnpackedPrograms() throws Exception {
        try (StackFolder folder = StackFolder.open(temp)) {
            Files.createDirectories(folder.in("postgres/base"));
            Files.createDirectories(folder.programs());

            folder.wipe();

            assertThat(folder.in("postgres")).doesNotExist();
            assertThat(folder.programs()).exists();
        }
    }
}
