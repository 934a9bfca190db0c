package nl.raakpunt.directory.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that an unprivileged process can reach and write, also when this process is root and its own folder is closed. */
final class UnprivilegedPlace {
    /** Any number that owns nothing else will do; it needs no entry in the user database. */
    private static final int UNPRIVILEGED = 64_321;

    private final Path path;
    private final boolean root;

    private UnprivilegedPlace(Path path, boolean root) {
        this.path = path;
        this.root = root;
    }

    /** The folder itself, or, when an unprivileged user cannot get there, a twin of it in the temporary folder. */
    static UnprivilegedPlace at(Path folder) throws IOException {
        Path wanted = Files.createDirectories(folder.toAbsolutePath().normalize());
        boolean root = Files.getAttribute(Path.of("/proc/self"), "unix:uid") instanceof Integer uid && uid == 0;
        return new UnprivilegedPlace(root && !openToAll(wanted) ? twin(wanted) : wanted, root);
    }

    Path path() {
        return path;
    }

    /** The command as the unprivileged user runs it. */
    List<String> command(List<String> command) {
        List<String> all = new ArrayList<>();
        if (root) {
            String id = Integer.toString(UNPRIVILEGED);
            all.addAll(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"));
        }
        all.addAll(command);
        return all;
    }

    /** Gives everything below the folder to the unprivileged user. */
    void handOver() throws IOException {
        if (!root) {
            return;
        }
        try (Stream<Path> files = Files.walk(path)) {
            files.forEach(UnprivilegedPlace::handOver);
        }
    }

    static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void handOver(Path file) {
        try {
            Files.setAttribute(file, "unix:uid", UNPRIVILEGED);
            Files.setAttribute(file, "unix:gid", UNPRIVILEGED);
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot give " + file + " to the unprivileged user", ex);
        }
    }

    private static boolean openToAll(Path folder) throws IOException {
        for (Path parent = folder.getParent(); parent != null; parent = parent.getParent()) {
            if (!Files.getPosixFilePermissions(parent).contains(PosixFilePermission.OTHERS_EXECUTE)) {
                return false;
            }
        }
        return true;
    }

    /** The marker ties the twin to the folder: wiping the folder wipes the twin at the next start. */
    private static Path twin(Path folder) throws IOException {
        Path marker = folder.resolve("elsewhere.txt");
        Path twin = Path.of(System.getProperty("java.io.tmpdir"))
                .toRealPath()
                .resolve("raakpunt-elasticsearch-" + Integer.toHexString(folder.hashCode()));
        if (!Files.exists(marker)) {
            delete(twin);
            Files.writeString(marker, twin + "\n");
        }
        return Files.createDirectories(twin);
    }
}
