package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackProblem;

/** PostgreSQL's own program that sends a script as often as it can; Debian has it in postgresql-contrib. */
final class PgBench {
    private static final Pattern RATE = Pattern.compile("tps = ([0-9.]+)");
    private static final Pattern PROCESSED = Pattern.compile("actually processed: (\\d+)");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private final LocalStack stack;
    private final Path script;

    PgBench(LocalStack stack, HandoverScript handover) throws IOException {
        this.stack = stack;
        this.script = stack.folder().resolve("handover.sql");
        Files.writeString(script, handover.text());
    }

    /** What it did, how fast, and how long one round took on average. */
    record Result(long rounds, double perSecond, double millis) {}

    Result run(int clients, int seconds) throws IOException, InterruptedException {
        int threads = Math.min(clients, Runtime.getRuntime().availableProcessors());
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        "pgbench",
                        "--no-vacuum",
                        "--protocol=prepared",
                        "--file=" + script,
                        "--client=" + clients,
                        "--jobs=" + threads,
                        "--time=" + seconds))
                .redirectErrorStream(true);
        builder.environment().putAll(stack.routingDatabaseVariables());
        String output = output(builder);
        return new Result((long) number(PROCESSED, output), number(RATE, output), number(LATENCY, output));
    }

    private static String output(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process;
        try {
            process = builder.start();
        } catch (IOException absent) {
            throw new StackProblem(
                    "There is no pgbench; install it, on Debian with: apt-get install postgresql-contrib.", absent);
        }
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0 || output.contains("ERROR")) {
            throw new StackProblem("pgbench did not end well:\n" + output);
        }
        return output;
    }

    private static double number(Pattern pattern, String output) {
        Matcher found = pattern.matcher(output);
        if (!found.find()) {
            throw new StackProblem("pgbench did not tell what it did:\n" + output);
        }
        return Double.parseDouble(found.group(1));
    }
}
