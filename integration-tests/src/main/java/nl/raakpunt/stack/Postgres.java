package nl.raakpunt.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A real PostgreSQL with the one database that both services use. */
final class Postgres implements RunningPart {
    static final String USER = "raakpunt";
    static final String DATABASE = "raakpunt";
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration INITDB_PATIENCE = Duration.ofMinutes(5);

    private final GuardedProcess process;

    private Postgres(GuardedProcess process) {
        this.process = process;
    }

    static Postgres start(StackFolder folder, int port, String password) {
        try {
            Path home = PostgresBinaries.unpack(folder.programs());
            Path data = folder.in("postgres");
            if (!Files.exists(data)) {
                initialise(home, data, folder, password);
            }
            GuardedProcess process = GuardedProcess.start(command(home, data, port), folder)
                    .awaitReady(() -> accepts(port, password), PATIENCE);
            createDatabase(port, password);
            return new Postgres(process);
        } catch (IOException | SQLException ex) {
            throw new StackProblem("PostgreSQL cannot be started: " + ex.getMessage() + ".", ex);
        }
    }

    static String url(int port) {
        return url(port, DATABASE);
    }

    private static String url(int port, String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private static GuardedProcess.Command command(Path home, Path data, int port) {
        List<String> words = new ArrayList<>(unprivileged());
        words.addAll(List.of(home.resolve("bin/postgres").toString(), "-D", data.toString()));
        words.addAll(List.of("-p", Integer.toString(port), "-c", "listen_addresses=127.0.0.1"));
        words.addAll(List.of("-c", "unix_socket_directories=", "-c", "max_connections=60"));
        return new GuardedProcess.Command("PostgreSQL", words, Map.of("LC_ALL", "C"), "INT");
    }

    /** PostgreSQL refuses to run as root; in a user namespace it sees another user, who owns the same files. */
    private static List<String> unprivileged() {
        return "root".equals(System.getProperty("user.name")) ? List.of("unshare", "--user") : List.of();
    }

    private static void initialise(Path home, Path data, StackFolder folder, String password) throws IOException {
        Path unfinished = folder.in("postgres.unfinished");
        if (Files.exists(unfinished)) {
            StackFolder.delete(unfinished);
        }
        Path passwordFile = folder.run("postgres-password");
        Files.writeString(passwordFile, password);
        List<String> words = new ArrayList<>(unprivileged());
        words.addAll(List.of(home.resolve("bin/initdb").toString(), "--pgdata", unfinished.toString()));
        words.addAll(List.of("--username", USER, "--pwfile", passwordFile.toString(), "--auth", "scram-sha-256"));
        words.addAll(List.of("--encoding", "UTF8", "--locale", "C", "--locale-provider", "builtin"));
        words.addAll(List.of("--builtin-locale", "C.UTF-8", "--no-sync"));
        GuardedProcess.start(
                        new GuardedProcess.Command("PostgreSQL initdb", words, Map.of("LC_ALL", "C"), "INT"), folder)
                .awaitSuccess(INITDB_PATIENCE);
        Files.delete(passwordFile);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private static boolean accepts(int port, String password) {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), USER, password)) {
            return connection.isValid(1);
        } catch (SQLException notYet) {
            return false;
        }
    }

    private static void createDatabase(int port, String password) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(port, "postgres"), USER, password);
                Statement statement = connection.createStatement();
                ResultSet found =
                        statement.executeQuery("select 1 from pg_database where datname = '" + DATABASE + "'")) {
            if (!found.next()) {
                statement.execute("create database " + DATABASE);
            }
        }
    }

    @Override
    public OptionalLong pid() {
        return process.pid();
    }

    @Override
    public CompletableFuture<Void> ended() {
        return process.ended();
    }

    @Override
    public void kill() {
        process.kill();
    }

    @Override
    public void close() {
        process.close();
    }
}
