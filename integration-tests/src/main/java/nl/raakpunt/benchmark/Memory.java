package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much memory a JVM took. */
final class Memory {
    private static final Pattern COLLECTED = Pattern.compile("Pause .* \\d+M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private Memory() {}

    /** The option that makes a JVM write its collections to a file. */
    static String logged(Path file) {
        return "-Xlog:gc:file=" + file + ":uptime:filecount=0";
    }

    /** The most that was in use right after a collection, in MiB. */
    static long mostAfterCollection(Path log) throws IOException {
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(COLLECTED::matcher)
                    .filter(Matcher::find)
                    .mapToLong(found -> Long.parseLong(found.group(1)))
                    .max()
                    .orElse(0);
        }
    }

    /** The most that a process ever held of the machine's memory, in MiB. */
    static long peak(long pid) throws IOException {
        Matcher found = PEAK.matcher(Files.readString(Path.of("/proc", Long.toString(pid), "status")));
        return found.find() ? Long.parseLong(found.group(1)) / 1024 : 0;
    }
}
