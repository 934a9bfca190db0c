package nl.raakpunt.benchmark;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.Part;

/** How much of the processors each program took so far. */
record CpuTime(Map<String, Duration> taken) {
    private static final double NANOS_PER_MILLI = 1e6;

    CpuTime {
        taken = new LinkedHashMap<>(taken);
    }

    static CpuTime of(LocalStack stack) {
        Map<String, Duration> taken = new LinkedHashMap<>();
        taken.put("routing-service", of(stack.jvm(Part.ROUTING)));
        taken.put("directory-service", of(stack.jvm(Part.DIRECTORY)));
        taken.put("PostgreSQL", of(stack.processes(Part.POSTGRES)));
        taken.put("Elasticsearch", of(stack.processes(Part.ELASTICSEARCH)));
        taken.put("client, LDAP and mail server", of(ProcessHandle.current()));
        return new CpuTime(taken);
    }

    private static Duration of(Stream<ProcessHandle> processes) {
        return processes.map(CpuTime::of).reduce(Duration.ZERO, Duration::plus);
    }

    private static Duration of(ProcessHandle process) {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    /** Milliseconds since then for each of so many calls, by program. */
    Map<String, Double> since(CpuTime before, int calls) {
        Map<String, Double> millis = new LinkedHashMap<>();
        taken.forEach((program, time) -> millis.put(
                program,
                time.minus(before.taken.getOrDefault(program, Duration.ZERO)).toNanos()
                        / NANOS_PER_MILLI
                        / Math.max(1, calls)));
        return millis;
    }
}
