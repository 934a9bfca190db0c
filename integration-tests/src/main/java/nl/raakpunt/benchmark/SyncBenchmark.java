package nl.raakpunt.benchmark;

import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Measures the directory sync from a real OpenLDAP server and prints a table. */
@Command(
        name = "benchmark-sync",
        sortOptions = false,
        description = "Measures how fast staff in OpenLDAP become searchable, beside what each part needs at least.")
public final class SyncBenchmark extends MeasuringCommand {
    private static final String SECTION = "Directory sync";
    private static final String HEAP_SECTION = "Directory sync: memory";

    @Option(names = "--people", split = ",", paramLabel = "N", description = "Sizes; 50000,200000.")
    private List<Integer> sizes = List.of(50_000, 200_000);

    @Option(names = "--heap", paramLabel = "MIB", description = "Heap of directory-service; 512.")
    private int heap = 512;

    @Option(
            names = "--heap-only",
            description = "Only whether the heap suffices, without anything to compare with; for sizes that take long.")
    private boolean heapOnly;

    @Option(names = "--jvm", paramLabel = "OPTION", description = "A further option of directory-service's JVM.")
    private List<String> jvm = List.of();

    public static void main(String[] args) {
        run(new SyncBenchmark(), args);
    }

    @Override
    void measure() throws Exception {
        SyncFigures figures = new SyncFigures();
        for (int people : sizes) {
            try (SyncSubject subject = SyncSubject.start(home(), people, heap, jvm)) {
                SyncMeasurement measurement = new SyncMeasurement(subject, people, figures);
                if (heapOnly) {
                    measurement.heap();
                } else {
                    measurement.run();
                }
            }
        }
        tell(heapOnly ? HEAP_SECTION : SECTION, heapOnly ? heapReport(figures) : report(figures));
    }

    private String report(SyncFigures figures) throws Exception {
        return """
                Made by `integration-tests/bin/benchmark-sync --write` on %s: %s.
                Everything shares that machine: OpenLDAP, PostgreSQL, Elasticsearch, directory-service with %d MiB of heap, and the client.

                What each part needs at least, bare, each the median of three: `ldapsearch -E pr=1000/noprompt` of the attributes that the
                sync reads; `COPY` of the table of people into one without indexes; the documents of the built index, already written
                out, in bulk requests of 5 MB into a new index of the same settings and mapping, with one refresh.

                %s
                The first sync begins with an empty database and index and a directory-service that has just started, and ends when nothing
                waits for the index and the last person is found through the API. The ahead-of-time cache (JEP 514 and 515) is made of the run
                that is not timed; an operator makes one as the README of directory-service says. Changes are timed from before they are made in
                OpenLDAP until they are found through the API; the service is told of them by the server (push).

                %s""".formatted(today(), MachineFacts.describe(), heap, figures.floors(), figures.results());
    }

    private String heapReport(SyncFigures figures) throws Exception {
        return """
                Made by `integration-tests/bin/benchmark-sync --heap-only --write` on %s: %s.
                Whether directory-service stays within %d MiB of heap however many people there are. Times are for what they are worth:
                nothing was kept from running beside it.

                %s""".formatted(today(), MachineFacts.describe(), heap, figures.results());
    }
}
