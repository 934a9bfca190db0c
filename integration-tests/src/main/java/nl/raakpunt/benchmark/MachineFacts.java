package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The machine that figures hold for. */
final class MachineFacts {
    private MachineFacts() {}

    static String describe() throws IOException {
        return "%s, %d cores, %d GiB of memory, %s %s on %s"
                .formatted(
                        value("/proc/cpuinfo", "model name"),
                        Runtime.getRuntime().availableProcessors(),
                        Math.round(Long.parseLong(
                                        value("/proc/meminfo", "MemTotal").replaceAll("[^0-9]", ""))
                                / 1024.0
                                / 1024.0),
                        System.getProperty("java.vm.name"),
                        Runtime.version(),
                        System.getProperty("os.name"));
    }

    private static String value(String file, String key) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith(key))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElse("0");
    }
}
