package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import nl.raakpunt.municipality.Employee;
import nl.raakpunt.municipality.GeneratedFiles;
import nl.raakpunt.municipality.Municipality;
import nl.raakpunt.stack.DirectoryApi;
import nl.raakpunt.stack.DirectoryStack;

/** What is measured: directory-service with OpenLDAP, PostgreSQL and Elasticsearch around it. */
final class SyncSubject implements AutoCloseable {
    private static final long SEED = 3;
    private static final Duration PATIENCE = Duration.ofHours(1);
    private static final String SOURCE = "raakpunt.sync.sources.staff.directory.";

    private final Municipality municipality;
    private final DirectoryStack stack;
    private final OpenLdapServer ldap;
    private final int heap;
    private final List<String> jvm;

    private SyncSubject(
            Municipality municipality, DirectoryStack stack, OpenLdapServer ldap, int heap, List<String> jvm) {
        this.municipality = municipality;
        this.stack = stack;
        this.ldap = ldap;
        this.heap = heap;
        this.jvm = jvm;
    }

    /** Everything but the service itself. */
    static SyncSubject start(Path home, int people, int heap, List<String> jvm) throws IOException {
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Amsterdam"));
        Municipality municipality = Municipality.generate(SEED, people, today);
        DirectoryStack stack = DirectoryStack.start(home.resolve("integration-tests/target/benchmark/sync-" + people));
        try {
            Path ldif = stack.file("people.ldif");
            GeneratedFiles.writeStaff(ldif, municipality);
            OpenLdapServer ldap = OpenLdapServer.builder()
                    .changeLog(ChangeLog.SESSION)
                    .people(ldif)
                    .start();
            Files.delete(ldif);
            return new SyncSubject(municipality, stack, ldap, heap, jvm);
        } catch (IOException | RuntimeException ex) {
            stack.close();
            throw ex;
        }
    }

    /**
     * Starts the service.
     *
     * @param byItself whether it reads without being asked
     * @param further  options of its JVM
     */
    DirectoryApi startService(boolean byItself, List<String> further) {
        Map<String, String> settings = new HashMap<>();
        settings.put(SOURCE + "urls", ldap.url());
        settings.put(SOURCE + "base", OpenLdapServer.BASE);
        settings.put(SOURCE + "username", OpenLdapServer.SYNC_ACCOUNT);
        settings.put(SOURCE + "password", OpenLdapServer.PASSWORD);
        settings.put("raakpunt.sync.enabled", Boolean.toString(byItself));
        List<String> options = new ArrayList<>(jvm);
        options.addAll(further);
        options.add(Memory.logged(collections()));
        stack.startService(settings, heap, options);
        DirectoryApi api = api();
        api.awaitIndex();
        return api;
    }

    /** The service that runs. */
    DirectoryApi api() {
        return new DirectoryApi(stack.directoryUrl(), stack.token(), PATIENCE);
    }

    void stopService() {
        stack.stopService();
    }

    /** Forgets everything the service stored. */
    void empty() throws SQLException, IOException, InterruptedException {
        elasticsearch().empty();
        try (Connection database = stack.database();
                Statement statement = database.createStatement()) {
            statement.execute("drop schema directory cascade");
        }
    }

    Elastic elasticsearch() {
        return new Elastic(stack.elasticsearchUrl());
    }

    /** Sign-in names of this many people. */
    List<String> logins(int count) {
        return municipality.staff().map(Employee::login).limit(count).toList();
    }

    /** Mail address of the last person in the directory. */
    String lastMail() {
        return municipality
                .staff()
                .skip(municipality.size() - 1L)
                .findFirst()
                .orElseThrow()
                .contact()
                .mail();
    }

    int heap() {
        return heap;
    }

    long heapAfterCollection() throws IOException {
        return Memory.mostAfterCollection(collections());
    }

    long peakMemory() throws IOException {
        return Memory.peak(stack.serviceProcess().pid());
    }

    private Path collections() {
        return stack.file("log").resolve("collections.log");
    }

    DirectoryStack stack() {
        return stack;
    }

    OpenLdapServer ldap() {
        return ldap;
    }

    @Override
    public void close() {
        stack.close();
        ldap.close();
    }
}
