package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.stack.DirectoryApi;
import nl.raakpunt.stack.StackProblem;
import tools.jackson.databind.JsonNode;

/** All measurements at one size. */
final class SyncMeasurement {
    private static final int FLOORS = 3;
    private static final int SWEEPS = 5;
    private static final int ROUNDS = 5;
    private static final int CHANGES = 50;
    private static final int SINGLES = 20;
    private static final double MOST_FIRST = 1.5;
    private static final double MOST_SWEEP = 3;
    private static final Duration MOST_CHANGE = Duration.ofSeconds(1);

    private final SyncSubject subject;
    private final LdapTools ldap;
    private final int people;
    private final SyncFigures figures;
    private final Random random = new Random(17);

    SyncMeasurement(SyncSubject subject, int people, SyncFigures figures) {
        this.subject = subject;
        this.ldap = new LdapTools(subject.ldap());
        this.people = people;
        this.figures = figures;
    }

    void run() throws Exception {
        Duration export = export();
        Duration floors = export.plus(storeFloors());
        first("first sync until searchable", List.of(), floors);
        subject.stopService();
        subject.empty();
        first("first sync with an ahead-of-time cache", subject.stack().cached(subject.heap()), floors);
        unchanged(export);
        memory("first sync and sweeps");
        subject.stopService();
        changes();
    }

    /** A first sync, a sweep and fifty changes, for the memory they take. */
    void heap() throws Exception {
        requireApplied(subject.startService(false, List.of()));
        Duration sweep = Stopwatch.time(() -> requireRun(subject.api().sync(), "UNCHANGED"));
        figures.note("full sweep without changes", people, SyncFigures.seconds(sweep) + " s");
        memory("first sync and sweep");
        subject.stopService();
        DirectoryApi client = subject.startService(true, List.of());
        client.awaitPush();
        Duration changed = change(client, subject.logins(CHANGES));
        figures.note(CHANGES + " changes searchable", people, SyncFigures.seconds(changed) + " s");
        memory("changes");
    }

    private Duration export() throws Exception {
        Duration export = Stopwatch.median(Stopwatch.times(FLOORS, ldap::export));
        figures.floor("export by ldapsearch", people, export);
        return export;
    }

    /** A sync that is not timed makes what is then brought over bare, and is recorded; after it, all is empty again. */
    private Duration storeFloors() throws Exception {
        subject.stack().unpackService();
        requireApplied(subject.startService(false, subject.stack().recording()));
        Duration copy = copyFloor();
        Duration bulk = bulkFloor();
        subject.empty();
        return copy.plus(bulk);
    }

    private void requireApplied(DirectoryApi client) {
        JsonNode run = client.sync();
        if (!run.path("outcome").asString("").equals("APPLIED")
                || run.path("added").asInt() != people) {
            throw new StackProblem("The first sync did not bring in " + people + " people: " + run);
        }
        client.awaitIndex();
    }

    private Duration copyFloor() throws Exception {
        try (Connection database = subject.stack().database();
                BareCopy rows = new BareCopy(database, subject.stack().file("person.copy"))) {
            List<Duration> times = new ArrayList<>();
            for (int i = 0; i < FLOORS; i++) {
                rows.empty();
                times.add(Stopwatch.time(rows::copy));
            }
            times.sort(null);
            figures.floor("COPY into PostgreSQL", people, Stopwatch.median(times));
            return Stopwatch.median(times);
        }
    }

    private Duration bulkFloor() throws Exception {
        BareBulk documents =
                new BareBulk(subject.elasticsearch(), subject.stack().file("documents"));
        subject.stopService();
        List<Duration> times = new ArrayList<>();
        for (int i = 0; i < FLOORS; i++) {
            documents.empty();
            times.add(Stopwatch.time(documents::bulk));
        }
        documents.clear();
        times.sort(null);
        figures.floor("bulk into Elasticsearch", people, Stopwatch.median(times));
        return Stopwatch.median(times);
    }

    private void first(String what, List<String> options, Duration floors) throws Exception {
        DirectoryApi client = subject.startService(false, options);
        String last = subject.lastMail();
        long begin = System.nanoTime();
        requireRun(client.sync(), "APPLIED");
        Duration stored = Duration.ofNanos(System.nanoTime() - begin);
        client.awaitIndex();
        client.awaitFound(last, 1);
        Duration searchable = Duration.ofNanos(System.nanoTime() - begin);
        figures.ratio(what, people, searchable, floors, MOST_FIRST);
        figures.note("- of which until stored", people, SyncFigures.seconds(stored) + " s");
    }

    private void unchanged(Duration export) throws Exception {
        DirectoryApi client = subject.api();
        List<Duration> times = Stopwatch.times(SWEEPS, () -> requireRun(client.sync(), "UNCHANGED"));
        figures.ratio("full sweep without changes", people, Stopwatch.median(times), export, MOST_SWEEP);
    }

    private void changes() throws Exception {
        DirectoryApi client = subject.startService(true, List.of());
        client.awaitPush();
        List<String> everybody = subject.logins(SINGLES + (ROUNDS + 1) * CHANGES);
        // Once outside the time, as a service that has run for a while would be.
        change(client, everybody.subList(0, CHANGES));
        List<Duration> rounds = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            rounds.add(change(client, everybody.subList(round * CHANGES, (round + 1) * CHANGES)));
        }
        rounds.sort(null);
        figures.time(CHANGES + " changes searchable, median", people, Stopwatch.median(rounds), MOST_CHANGE);
        figures.time(CHANGES + " changes searchable, longest", people, rounds.getLast(), MOST_CHANGE);
        List<Duration> singles = new ArrayList<>();
        for (String login : everybody.subList(everybody.size() - SINGLES, everybody.size())) {
            singles.add(change(client, List.of(login)));
        }
        singles.sort(null);
        figures.time("1 change searchable, median", people, Stopwatch.median(singles), MOST_CHANGE);
        figures.time("1 change searchable, longest", people, singles.getLast(), MOST_CHANGE);
        memory("changes");
    }

    /** Gives people a function that nobody had, and waits until all are found by it. */
    private Duration change(DirectoryApi client, List<String> logins) throws Exception {
        String word = word();
        if (client.found(word) != 0) {
            throw new StackProblem("The word " + word + " was to be new, but finds somebody.");
        }
        Path ldif = subject.stack().file("changes.ldif");
        Files.writeString(
                ldif,
                logins.stream()
                        .map(login -> "dn: " + OpenLdapServer.dn(login)
                                + "\nchangetype: modify\nreplace: title\ntitle: Adviseur " + word + "\n")
                        .collect(Collectors.joining("\n")));
        return Stopwatch.time(() -> {
            ldap.modify(ldif);
            client.awaitFound(word, logins.size());
        });
    }

    /** Letters that resemble no word, so that no typing error leads to it. */
    private String word() {
        return random.ints(12, 0, 20)
                .mapToObj("bcdfghjklmnpqrstvwxz"::charAt)
                .map(String::valueOf)
                .collect(Collectors.joining());
    }

    private void memory(String when) throws IOException {
        figures.memory("heap after collection, " + when, people, subject.heapAfterCollection(), subject.heap());
        figures.note("- peak of the whole process", people, subject.peakMemory() + " MiB");
    }

    private static void requireRun(JsonNode run, String outcome) {
        if (!run.path("outcome").asString("").equals(outcome)) {
            throw new StackProblem("A run was to end as " + outcome + ", but: " + run);
        }
    }
}
