package nl.raakpunt.directory.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Describes an {@link ElasticsearchServer} and starts it. */
public final class ElasticsearchServerBuilder {
    private @Nullable Path zip;
    private @Nullable Path folder;
    private int port;
    private boolean fresh;
    private String javaOptions = "-Xms512m -Xmx512m";
    private Duration patience = Duration.ofMinutes(2);

    ElasticsearchServerBuilder() {}

    /** The distribution as Maven delivers it. */
    public ElasticsearchServerBuilder zip(Path value) {
        zip = value;
        return this;
    }

    /** Where the server is unpacked and keeps its data between runs. */
    public ElasticsearchServerBuilder folder(Path value) {
        folder = value;
        return this;
    }

    /** Port for HTTP; 0, the default, takes a free one. */
    public ElasticsearchServerBuilder port(int value) {
        port = value;
        return this;
    }

    /** Starts without the data of earlier runs. */
    public ElasticsearchServerBuilder fresh() {
        fresh = true;
        return this;
    }

    /** Options for the server's JVM instead of {@code -Xms512m -Xmx512m}. */
    public ElasticsearchServerBuilder javaOptions(String value) {
        javaOptions = value;
        return this;
    }

    /** How long the server may take to become ready; two minutes unless told otherwise. */
    public ElasticsearchServerBuilder patience(Duration value) {
        patience = value;
        return this;
    }

    /** Starts the server and returns when it can be used. */
    public ElasticsearchServer start() throws IOException, InterruptedException {
        UnprivilegedPlace place = UnprivilegedPlace.at(Objects.requireNonNull(folder, "folder"));
        Path home = unpack(Objects.requireNonNull(zip, "zip"), place.path());
        int http = port == 0 ? FreePort.next() : port;
        if (fresh) {
            UnprivilegedPlace.delete(place.path().resolve("data"));
        }
        configure(home, place.path(), http);
        place.handOver();
        Path log = place.path().resolve("server.log");
        List<String> command =
                place.command(List.of(home.resolve("bin/elasticsearch").toString()));
        ElasticsearchServer server =
                new ElasticsearchServer(ElasticsearchServer.launch(command, place.path(), log, javaOptions), http, log);
        server.awaitReady(patience);
        return server;
    }

    private static void configure(Path home, Path place, int http) throws IOException {
        Path config = Files.createDirectories(place.resolve("config"));
        Files.createDirectories(place.resolve("tmp"));
        for (String file : List.of("jvm.options", "log4j2.properties")) {
            Files.writeString(
                    config.resolve(file),
                    Files.readString(home.resolve("config").resolve(file)));
        }
        // A disk watermark would make the only node read-only on a nearly full disk.
        String settings = """
                cluster.name: raakpunt
                node.name: raakpunt
                discovery.type: single-node
                network.host: 127.0.0.1
                http.port: %d
                transport.port: 0
                path.data: "%s"
                path.logs: "%s"
                xpack.security.enabled: false
                cluster.routing.allocation.disk.threshold_enabled: false
                """.formatted(http, place.resolve("data"), place.resolve("logs"));
        Files.writeString(config.resolve("elasticsearch.yml"), settings);
    }

    private static Path unpack(Path zip, Path place) throws IOException {
        Path home = place.resolve("home-" + zip.getFileName().toString().replaceAll("\\.zip$", ""));
        if (Files.isDirectory(home)) {
            return home;
        }
        Path unfinished = place.resolve("unpacking");
        UnprivilegedPlace.delete(unfinished);
        try (ZipInputStream in = new ZipInputStream(ElasticsearchServer.open(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                write(in, entry, unfinished);
            }
        }
        return Files.move(unfinished, home);
    }

    /** Leaves out the archive's own top folder, which carries the version. */
    private static void write(ZipInputStream in, ZipEntry entry, Path home) throws IOException {
        Path inside = Path.of(entry.getName());
        Path target = inside.getNameCount() == 1
                ? home
                : home.resolve(inside.subpath(1, inside.getNameCount())).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("The archive reaches outside its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(Objects.requireNonNull(target.getParent()));
        Files.copy(in, target);
        if (inside.subpath(0, inside.getNameCount() - 1).endsWith("bin")) {
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }
}
