package nl.raakpunt.stack;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, Elasticsearch and directory-service alone, on free ports, with a staff directory of the caller's choice. */
public final class DirectoryStack implements AutoCloseable {
    private static final String SCHEMA = "directory";

    private final StackFolder folder;
    private final Ports ports = Ports.free();
    private Path jar;
    private final Secrets secrets;
    private final Postgres postgres;
    private final Search search;
    private @Nullable GuardedProcess service;
    private @Nullable WarmStart warm;

    private DirectoryStack(StackFolder folder, Path home) {
        this.folder = folder;
        this.jar = ProjectHome.jar(home, Part.DIRECTORY);
        this.secrets = new Secrets(folder.in("secrets.properties"));
        this.postgres = Postgres.start(folder, ports.postgres(), secrets.get("postgres"));
        this.search = startSearch(home);
    }

    /** Starts PostgreSQL and Elasticsearch without the data of earlier runs. */
    public static DirectoryStack start(Path folder) {
        StackFolder opened = StackFolder.open(folder);
        Path home = ProjectHome.find();
        try {
            opened.wipe();
            Machine.check(opened, 0, List.of(ProjectHome.jar(home, Part.DIRECTORY)));
            return new DirectoryStack(opened, home);
        } catch (RuntimeException ex) {
            opened.close();
            throw ex;
        }
    }

    private Search startSearch(Path home) {
        try {
            return Search.start(folder, ProjectHome.elasticsearch(home), ports.elasticsearch(), true);
        } catch (RuntimeException ex) {
            postgres.close();
            throw ex;
        }
    }

    /**
     * Starts directory-service and returns when it is ready.
     *
     * @param settings what differs from the service's own defaults
     * @param jvm      options of its JVM
     */
    public void startService(Map<String, String> settings, int heapMib, List<String> jvm) {
        Map<String, String> all = new HashMap<>();
        all.put("server.port", Integer.toString(ports.directory()));
        all.put("server.address", "127.0.0.1");
        all.put("spring.datasource.url", Postgres.url(ports.postgres()));
        all.put("spring.datasource.username", Postgres.USER);
        all.put("spring.datasource.password", secrets.get("postgres"));
        all.put("spring.elasticsearch.uris", elasticsearchUrl().toString());
        all.put("raakpunt.api.clients[0].name", "benchmark");
        all.put("raakpunt.api.clients[0].token", token());
        all.put("raakpunt.api.clients[0].scopes", "read,manage");
        all.putAll(settings);
        service = BootService.start(Part.DIRECTORY, jar, directoryUrl(), all, heapMib, jvm, folder);
    }

    /** From now on the service starts unpacked, and can be recorded for a start with a cache. */
    public void unpackService() {
        WarmStart unpacked = WarmStart.unpack(folder, Part.DIRECTORY, jar);
        jar = unpacked.jar();
        warm = unpacked;
    }

    /** Options of a run of the service that is learned from. */
    public List<String> recording() {
        return warm().recording();
    }

    /**
     * Makes a cache of what the recorded run learned, once it has stopped.
     *
     * @return options of a run that uses it
     */
    public List<String> cached(int heapMib) {
        warm().make(BootService.options(heapMib));
        return warm().using();
    }

    private WarmStart warm() {
        if (warm == null) {
            throw new StackProblem("directory-service was not unpacked.");
        }
        return warm;
    }

    /** Stops directory-service; its data stays. */
    public void stopService() {
        if (service != null) {
            service.close();
            service = null;
        }
    }

    public URI directoryUrl() {
        return URI.create("http://127.0.0.1:" + ports.directory());
    }

    public URI elasticsearchUrl() {
        return URI.create("http://127.0.0.1:" + ports.elasticsearch());
    }

    /** A token that may read and manage. */
    public String token() {
        return secrets.get("manage-token");
    }

    /** A connection to the tables of directory-service. */
    public Connection database() throws SQLException {
        String url = Postgres.url(ports.postgres()) + "?currentSchema=" + SCHEMA;
        return DriverManager.getConnection(url, Postgres.USER, secrets.get("postgres"));
    }

    /** Process of directory-service's JVM. */
    public ProcessHandle serviceProcess() {
        if (service == null) {
            throw new StackProblem("directory-service does not run.");
        }
        return service.jvm()
                .orElseThrow(() -> new StackProblem(
                        "directory-service has no process any more; its log: " + folder.log(Part.DIRECTORY.title())));
    }

    /** A place for files, wiped at the next start. */
    public Path file(String name) {
        return folder.in(name);
    }

    @Override
    public void close() {
        stopService();
        search.close();
        postgres.close();
        folder.close();
    }
}
