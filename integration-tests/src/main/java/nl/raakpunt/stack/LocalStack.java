package nl.raakpunt.stack;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Raakpunt and a customer's surroundings, running on this machine: {@code try (LocalStack stack = LocalStack.start(…))}. */
public final class LocalStack implements AutoCloseable {
    private static final Duration FILL_PATIENCE = Duration.ofMinutes(10);

    private final StackFolder folder;
    private final Launcher launcher;
    private final Municipality municipality;
    private final Leftovers processes;
    private final Progress progress;
    private final Ports ports;
    private final Map<Part, RunningPart> running = new EnumMap<>(Part.class);
    private final Thread atExit = new Thread(this::close, "stop-stack");
    private boolean closed;

    private LocalStack(StackOptions options, StackFolder folder, Municipality municipality, Progress progress) {
        this.folder = folder;
        this.municipality = municipality;
        this.progress = progress;
        this.ports = options.ports();
        this.launcher = new Launcher(options, folder, municipality);
        this.processes = processes(folder);
    }

    public static void main(String[] args) {
        System.exit(StackCommand.run(args));
    }

    /** Starts a stack and returns when all of it is ready. */
    public static LocalStack start(StackOptions options) {
        return start(options, new Progress(System.out, false));
    }

    static LocalStack start(StackOptions options, Progress progress) {
        StackFolder folder = StackFolder.open(options.folder());
        try {
            processes(folder).end();
            options.ports().check();
            if (options.fresh()) {
                folder.wipe();
            }
            progress.begin("municipality");
            Municipality municipality = Municipality.in(folder.in("municipality"), options.people(), options.today());
            progress.done("municipality", municipality.people() + " people");
            Machine.check(
                    folder,
                    municipality.people(),
                    List.of(
                            ProjectHome.jar(options.home(), Part.DIRECTORY),
                            ProjectHome.jar(options.home(), Part.ROUTING)));
            return new LocalStack(options, folder, municipality, progress).startAll();
        } catch (RuntimeException ex) {
            progress.close();
            folder.close();
            throw ex;
        }
    }

    private static Leftovers processes(StackFolder folder) {
        return new Leftovers(folder.run("processes"));
    }

    private LocalStack startAll() {
        Runtime.getRuntime().addShutdownHook(atExit);
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            List<CompletableFuture<Void>> surroundings = List.of(
                    startIn(executor, Part.POSTGRES), startIn(executor, Part.LDAP), startIn(executor, Part.MAIL));
            CompletableFuture<Void> search = startIn(executor, Part.ELASTICSEARCH);
            all(surroundings).join();
            all(List.of(search, startIn(executor, Part.DIRECTORY), startIn(executor, Part.ROUTING)))
                    .join();
            new Fill(directory(), municipality.csvFolder(), folder.in("imported"), progress).run();
            return this;
        } catch (CompletionException ex) {
            close();
            throw ex.getCause() instanceof StackProblem problem ? problem : ex;
        } catch (IOException ex) {
            close();
            throw new StackProblem("The files of the municipality cannot be read: " + ex.getMessage() + ".", ex);
        } catch (RuntimeException ex) {
            close();
            throw ex;
        }
    }

    private static CompletableFuture<Void> all(List<CompletableFuture<Void>> futures) {
        return CompletableFuture.allOf(futures.toArray(CompletableFuture<?>[]::new));
    }

    private CompletableFuture<Void> startIn(ExecutorService executor, Part part) {
        return CompletableFuture.runAsync(() -> start(part), executor);
    }

    /** Starts one part again, after {@link #stop}. */
    public void start(Part part) {
        progress.begin(part.title());
        RunningPart started = launcher.launch(part);
        processes.remember(started);
        if (!keep(part, started)) {
            started.close();
            return;
        }
        progress.done(part.title(), where(part));
        var _ = started.ended().thenRun(() -> tellIfUnasked(part, started));
    }

    /** Stops one part, as a fault would; the others run on. */
    public void stop(Part part) {
        @Nullable RunningPart stopping;
        synchronized (running) {
            stopping = running.remove(part);
        }
        if (stopping != null) {
            stopping.close();
        }
    }

    /** Ends one part in the middle of whatever it does, as SIGKILL or a power cut would; the others run on. */
    public void kill(Part part) {
        @Nullable RunningPart killing;
        synchronized (running) {
            killing = running.remove(part);
        }
        if (killing == null) {
            throw new StackProblem(part.title() + " does not run.");
        }
        killing.kill();
    }

    /** Makes one part hang: it takes what it is sent and answers nothing, until {@link #goOn}. */
    public void hang(Part part) {
        Standstill.begin(part, running(part));
    }

    /** Lets a part that hangs go on where it was. */
    public void goOn(Part part) {
        Standstill.end(part, running(part));
    }

    private RunningPart running(Part part) {
        synchronized (running) {
            @Nullable RunningPart found = running.get(part);
            if (found == null) {
                throw new StackProblem(part.title() + " does not run.");
            }
            return found;
        }
    }

    private boolean keep(Part part, RunningPart started) {
        synchronized (running) {
            if (!closed) {
                running.put(part, started);
            }
            return !closed;
        }
    }

    private void tellIfUnasked(Part part, RunningPart ended) {
        synchronized (running) {
            if (running.remove(part, ended)) {
                progress.line(
                        part.title() + " ended by itself; the rest runs on. Its log: " + folder.log(part.title()));
            }
        }
    }

    private String where(Part part) {
        return switch (part) {
            case POSTGRES -> "127.0.0.1:" + ports.postgres();
            case ELASTICSEARCH -> "127.0.0.1:" + ports.elasticsearch();
            case LDAP -> "127.0.0.1:" + ports.ldap();
            case MAIL -> "127.0.0.1:" + ports.smtp() + ", " + mailUrl();
            case DIRECTORY -> directoryUrl().toString();
            case ROUTING -> deskUrl().toString();
        };
    }

    public URI deskUrl() {
        return launcher.deskUrl();
    }

    public URI directoryUrl() {
        return launcher.directoryUrl();
    }

    /** The page with received mails. */
    public URI mailUrl() {
        return URI.create("http://localhost:" + ports.mail());
    }

    public URI elasticsearchUrl() {
        return URI.create("http://127.0.0.1:" + ports.elasticsearch());
    }

    public Ports ports() {
        return ports;
    }

    /** A token for directory-service that may read and manage. */
    public String directoryToken() {
        return launcher.manageToken();
    }

    /** A token for directory-service that may read, and act for people. */
    public String actingToken() {
        return launcher.routingToken();
    }

    /** A connection to the tables of directory-service. */
    public Connection directoryDatabase() throws SQLException {
        return launcher.directoryDatabase();
    }

    /** A connection to the tables of routing-service. */
    public Connection routingDatabase() throws SQLException {
        return launcher.routingDatabase();
    }

    /** The identity of somebody by login name. */
    public UUID person(String login) {
        return municipality
                .personOf(login)
                .map(UUID::fromString)
                .orElseThrow(() -> new StackProblem("Nobody has the login name " + login + "."));
    }

    /** With these variables PostgreSQL's own programs find the tables of routing-service. */
    public Map<String, String> routingDatabaseVariables() {
        return launcher.routingDatabaseVariables();
    }

    /** What a part wrote since it was started. */
    public Path log(Part part) {
        return folder.log(part.title());
    }

    /** Process of a service's JVM. */
    public ProcessHandle jvm(Part service) {
        synchronized (running) {
            return Optional.ofNullable(running.get(service))
                    .flatMap(part -> part instanceof GuardedProcess process ? process.jvm() : Optional.empty())
                    .orElseThrow(() -> new StackProblem(service.title() + " does not run."));
        }
    }

    /** The processes of a part that has some of its own. */
    public Stream<ProcessHandle> processes(Part part) {
        synchronized (running) {
            return Optional.ofNullable(running.get(part)).map(RunningPart::pid).stream()
                    .flatMap(pid -> pid.stream().boxed())
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .flatMap(ProcessHandle::descendants);
        }
    }

    /** directory-service through the doors of an administrator. */
    public DirectoryApi directory() {
        return new DirectoryApi(directoryUrl(), directoryToken(), FILL_PATIENCE);
    }

    /** Size of the municipality. */
    public int people() {
        return municipality.people();
    }

    /** The mails received so far, oldest first. */
    public List<Mail> mails() {
        synchronized (running) {
            return running.get(Part.MAIL) instanceof MailSink sink ? sink.mails() : List.of();
        }
    }

    /** Everything this stack keeps. */
    public Path folder() {
        return folder.root();
    }

    /** Stops every part, the last started first; a second call does nothing. */
    @Override
    public void close() {
        synchronized (running) {
            if (closed) {
                return;
            }
            closed = true;
        }
        for (Part part : List.of(Part.values()).reversed()) {
            stop(part);
        }
        processes.end();
        progress.close();
        folder.close();
        forgetExit();
    }

    private void forgetExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException exiting) {
            // It is this very hook that closes.
            return;
        }
    }
}
