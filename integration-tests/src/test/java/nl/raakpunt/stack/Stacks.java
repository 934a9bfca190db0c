package nl.raakpunt.stack;

import java.nio.file.Path;

/** Where the stacks of tests keep their data: outside the temporary folder, so that unpacked programs serve again. */
public final class Stacks {
    private Stacks() {}

    public static Path folder(String name) {
        return ProjectHome.find().resolve("integration-tests/target/stacks").resolve(name);
    }
}
