package nl.raakpunt.stack;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The one folder in which a stack keeps everything; at most one stack runs in it at a time. */
final class StackFolder implements AutoCloseable {
    private static final String MARKER = "raakpunt-stack";
    /** What --fresh leaves alone: unpacked programs, and Elasticsearch, which wipes its own data. */
    private static final Set<String> KEPT = Set.of(MARKER, "programs", "elasticsearch", "run");

    private final Path root;
    private final FileChannel channel;

    private StackFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    static StackFolder open(Path folder) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            refuseForeign(root);
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("log"));
            FileChannel channel = FileChannel.open(
                    root.resolve(MARKER), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            lock(root, channel);
            StackFolder opened = new StackFolder(root, channel);
            opened.writeGuard();
            return opened;
        } catch (IOException ex) {
            throw new StackProblem(
                    "The folder " + root + " cannot be used (" + ex.getMessage() + "); choose another with --folder.",
                    ex);
        }
    }

    private static void refuseForeign(Path root) throws IOException {
        if (!Files.isDirectory(root) || Files.exists(root.resolve(MARKER))) {
            return;
        }
        try (Stream<Path> content = Files.list(root)) {
            if (content.findAny().isPresent()) {
                throw new StackProblem("The folder " + root
                        + " holds other files, which --fresh would delete; choose an empty one with --folder.");
            }
        }
    }

    private static void lock(Path root, FileChannel channel) throws IOException {
        @Nullable FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException sameProgram) {
            lock = null;
        }
        if (lock == null) {
            String holder = Files.readString(root.resolve(MARKER)).strip();
            channel.close();
            throw new StackProblem("A stack already runs in " + root + " (process " + holder
                    + "); stop it, or choose another folder with --folder.");
        }
        channel.truncate(0);
        channel.write(
                ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)));
    }

    private void writeGuard() throws IOException {
        try (InputStream guard = Objects.requireNonNull(StackFolder.class.getResourceAsStream("/stack/guard.sh"))) {
            Files.copy(guard, guard(), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Deletes the data of earlier runs. */
    void wipe() {
        try (Stream<Path> content = Files.list(root)) {
            for (Path each : content.toList()) {
                if (!KEPT.contains(each.getFileName().toString())) {
                    delete(each);
                }
            }
            Files.createDirectories(root.resolve("log"));
        } catch (IOException ex) {
            throw new StackProblem("The data in " + root + " cannot be deleted: " + ex.getMessage() + ".", ex);
        }
    }

    static void delete(Path path) throws IOException {
        try (Stream<Path> files = Files.walk(path)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.deleteIfExists(file);
            }
        }
    }

    Path root() {
        return root;
    }

    Path programs() {
        return root.resolve("programs");
    }

    Path in(String name) {
        return root.resolve(name);
    }

    Path run(String name) {
        return root.resolve("run").resolve(name);
    }

    Path guard() {
        return run("guard.sh");
    }

    Path log(String title) {
        return root.resolve("log").resolve(title.toLowerCase(Locale.ROOT).replace(' ', '-') + ".log");
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException ex) {
            throw new UncheckedIOException("Cannot release " + root, ex);
        }
    }
}
