package nl.raakpunt.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the project's folder: the one told, or the nearest above the working folder. */
final class ProjectHome {
    private ProjectHome() {}

    static Path find() {
        @Nullable String told = System.getProperty("raakpunt.home");
        if (told != null) {
            return Path.of(told).toAbsolutePath().normalize();
        }
        Path here = Path.of("").toAbsolutePath();
        for (@Nullable Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("integration-tests/pom.xml"))) {
                return folder;
            }
        }
        throw new StackProblem("The project is not at or above " + here + "; start with integration-tests/bin/stack.");
    }

    static Path jar(Path home, Part service) {
        return home.resolve(service.title()).resolve("target").resolve(service.title() + ".jar");
    }

    static Path elasticsearch(Path home) {
        return home.resolve("integration-tests/target/elasticsearch/elasticsearch.zip");
    }
}
