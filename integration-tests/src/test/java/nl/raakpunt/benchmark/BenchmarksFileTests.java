package nl.raakpunt.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksFileTests {
    @TempDir
    Path temp;

    @Test
    void aSectionIsReplacedAndOthersStayAsTheyAre() throws Exception {
        Path page = Files.writeString(temp.resolve("benchmarks.md"), """
                # Benchmarks

                ## Searches

                | what | ms |

                Two lines

                ## Directory sync

                old
                """);

        new BenchmarksFile(page).write("Directory sync", "new\n");

        assertThat(page).hasContent("""
                # Benchmarks

                ## Searches

                | what | ms |

                Two lines

                ## Directory sync

                new
                """);
    }

    @Test
    void aSectionIsAddedWhereThereIsNone() throws Exception {
        BenchmarksFile page = new BenchmarksFile(temp.resolve("benchmarks.md"));

        page.write("Searches", "fast");
        page.write("Directory sync", "faster");

        assertThat(temp.resolve("benchmarks.md")).hasContent("""
                # Benchmarks

                ## Searches

                fast

                ## Directory sync

                faster
                """);
    }
}
