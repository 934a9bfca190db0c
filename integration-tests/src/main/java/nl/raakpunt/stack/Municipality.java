package nl.raakpunt.stack;

import com.unboundid.ldap.sdk.Entry;
import com.unboundid.ldif.LDIFException;
import com.unboundid.ldif.LDIFReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.Optional;
import nl.raakpunt.municipality.GeneratedFiles;
import org.jspecify.annotations.Nullable;

/** The municipality of a stack, as files in its folder: generated at the first start, then the user's to edit. */
final class Municipality {
    private static final long SEED = 2026;
    private static final String SIZE = "people.count";

    private final Path folder;
    private final int people;

    private Municipality(Path folder, int people) {
        this.folder = folder;
        this.people = people;
    }

    /** @param today the day around which absences are generated */
    static Municipality in(Path folder, @Nullable Integer people, LocalDate today) {
        try {
            return Files.isDirectory(folder) ? kept(folder, people) : generated(folder, people, today);
        } catch (IOException ex) {
            throw new StackProblem("The municipality in " + folder + " cannot be made: " + ex.getMessage() + ".", ex);
        }
    }

    private static Municipality kept(Path folder, @Nullable Integer people) throws IOException {
        int size = Integer.parseInt(Files.readString(folder.resolve(SIZE)).strip());
        if (people != null && people != size) {
            throw new StackProblem("The data in " + folder + " is of " + size + " people; start with --fresh to get "
                    + people + ", or choose another --folder.");
        }
        return new Municipality(folder, size);
    }

    private static Municipality generated(Path folder, @Nullable Integer people, LocalDate today) throws IOException {
        int size = people == null ? StackOptions.PEOPLE : people;
        Path unfinished = Path.of(folder + ".unfinished");
        if (Files.exists(unfinished)) {
            StackFolder.delete(unfinished);
        }
        GeneratedFiles.write(unfinished, new GeneratedFiles.Options(SEED, size, today, false));
        Files.writeString(unfinished.resolve(SIZE), Integer.toString(size));
        Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        return new Municipality(folder, size);
    }

    int people() {
        return people;
    }

    Path ldif() {
        return folder.resolve("people.ldif");
    }

    /** The identity of somebody by login name. */
    Optional<String> personOf(String login) {
        try (LDIFReader reader = new LDIFReader(ldif().toFile())) {
            for (Entry entry = reader.readEntry(); entry != null; entry = reader.readEntry()) {
                if (login.equals(entry.getAttributeValue("uid"))) {
                    return Optional.ofNullable(entry.getAttributeValue("entryUUID"));
                }
            }
            return Optional.empty();
        } catch (IOException | LDIFException ex) {
            throw new StackProblem("The file " + ldif() + " cannot be read: " + ex.getMessage() + ".", ex);
        }
    }

    /** Where areas.csv, topics.csv and responsibilities.csv are. */
    Path csvFolder() {
        return folder;
    }
}
