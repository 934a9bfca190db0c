package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.stack.StackProblem;

/** How much of its heap another JVM holds on to. */
final class JvmHeap {
    private static final Pattern GENERATION = Pattern.compile("total \\d+K, used (\\d+)K");
    private static final String JCMD =
            Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();

    private JvmHeap() {}

    /** In MiB, right after everything that is no longer needed was collected. */
    static long afterCollection(ProcessHandle jvm) throws IOException, InterruptedException {
        ask(jvm, "GC.run");
        Matcher used = GENERATION.matcher(ask(jvm, "GC.heap_info"));
        long kib = 0;
        while (used.find()) {
            kib += Long.parseLong(used.group(1));
        }
        return kib / 1024;
    }

    private static String ask(ProcessHandle jvm, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(JCMD, Long.toString(jvm.pid()), command)
                .redirectErrorStream(true)
                .start();
        String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new StackProblem("jcmd " + command + " failed: " + answer);
        }
        return answer;
    }
}
