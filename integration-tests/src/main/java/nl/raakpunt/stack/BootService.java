package nl.raakpunt.stack;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** One of our services as an operator runs it: its packaged jar with a file of settings. */
final class BootService {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private BootService() {}

    /** @param further options of this JVM besides its heap */
    static GuardedProcess start(
            Part service,
            Path jar,
            URI address,
            Map<String, String> settings,
            int heapMib,
            List<String> further,
            StackFolder folder) {
        Path file = writeSettings(folder.run(service.title() + ".properties"), settings);
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options(heapMib));
        words.addAll(further);
        words.addAll(List.of("-jar", jar.toString(), "--spring.config.additional-location=file:" + file));
        return GuardedProcess.start(new GuardedProcess.Command(service.title(), words, Map.of(), "TERM"), folder)
                .awaitReady(() -> Http.answersOk(address.resolve("/readyz")), PATIENCE);
    }

    /** Options of every JVM of a service. */
    static List<String> options(int heapMib) {
        return List.of("-Xmx" + heapMib + "m", "-XX:+UseSerialGC", "-Dfile.encoding=UTF-8");
    }

    private static Path writeSettings(Path file, Map<String, String> settings) {
        Properties properties = new Properties();
        properties.putAll(settings);
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (Writer out = Files.newBufferedWriter(file)) {
                properties.store(out, "Written by the local stack at each start");
            }
            return file;
        } catch (IOException ex) {
            throw new StackProblem("The settings " + file + " cannot be written: " + ex.getMessage() + ".", ex);
        }
    }
}
