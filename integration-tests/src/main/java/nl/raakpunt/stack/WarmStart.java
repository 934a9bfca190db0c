package nl.raakpunt.stack;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An ahead-of-time cache of one service: classes that are loaded already and what an earlier run learned of them, so that a
 * JVM that has just started need not find that out while it works.
 */
final class WarmStart {
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final StackFolder folder;
    private final Part service;
    private final Path unpacked;
    private final Path jar;

    private WarmStart(StackFolder folder, Part service, Path original) {
        this.folder = folder;
        this.service = service;
        this.unpacked = folder.in("unpacked");
        this.jar = unpacked.resolve(original.getFileName());
    }

    /** Unpacks the service, because a cache is only of classes in jars of their own. */
    static WarmStart unpack(StackFolder folder, Part service, Path original) {
        WarmStart start = new WarmStart(folder, service, original);
        start.run(
                "unpacking",
                List.of(
                        "-Djarmode=tools",
                        "-jar",
                        original.toString(),
                        "extract",
                        "--destination",
                        start.unpacked.toString()));
        return start;
    }

    /** What to start instead of the service's own jar. */
    Path jar() {
        return jar;
    }

    /** Options of a run that is learned from. */
    List<String> recording() {
        return List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + recorded());
    }

    /** Makes the cache of what a run recorded that has ended. */
    void make(List<String> options) {
        List<String> words = new ArrayList<>(options);
        words.addAll(List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + recorded(), "-XX:AOTCache=" + cache()));
        words.addAll(List.of("-jar", jar.toString()));
        run("cache", words);
    }

    /** Options of a run that uses the cache; one without is an error. */
    List<String> using() {
        return List.of("-XX:AOTMode=on", "-XX:AOTCache=" + cache());
    }

    private Path recorded() {
        return unpacked.resolve("recorded");
    }

    private Path cache() {
        return unpacked.resolve("cache");
    }

    private void run(String what, List<String> options) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(options);
        GuardedProcess.start(new GuardedProcess.Command(service.title() + " " + what, words, Map.of(), "TERM"), folder)
                .awaitSuccess(PATIENCE);
        if (!Files.exists(jar)) {
            throw new StackProblem(service.title() + " cannot be unpacked to " + unpacked + ".");
        }
    }
}
