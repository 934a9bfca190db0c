package nl.raakpunt.stack;

import java.nio.file.Path;

/** Where the stacks of tests keep their data: outside the temporary folder, so that unpacked programs serve again. */
final class Stacks {
    private Stacks() {}

    static Path folder(String name) {
        return ProjectHome.find().resolve("integration-tests/target/stacks").resolve(name);
    }
}
