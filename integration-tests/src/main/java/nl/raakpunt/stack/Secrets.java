package nl.raakpunt.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Passwords and tokens between the parts: made at the first start, readable by the owner of the folder only. */
final class Secrets {
    private static final int BYTES = 24;

    private final Path file;
    private final Properties values = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                values.load(in);
            } catch (IOException ex) {
                throw new StackProblem("The file " + file + " cannot be read: " + ex.getMessage() + ".", ex);
            }
        }
    }

    synchronized String get(String name) {
        @Nullable String known = values.getProperty(name);
        if (known != null) {
            return known;
        }
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        String made = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
        values.setProperty(name, made);
        save();
        return made;
    }

    private void save() {
        try {
            if (!Files.exists(file)) {
                Files.createFile(
                        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            try (Writer out = Files.newBufferedWriter(file)) {
                values.store(out, "Made by the local stack; for this machine only");
            }
        } catch (IOException ex) {
            throw new StackProblem("The file " + file + " cannot be written: " + ex.getMessage() + ".", ex);
        }
    }
}
