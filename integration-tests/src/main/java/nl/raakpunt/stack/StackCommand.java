package nl.raakpunt.stack;

import java.io.Console;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of the local stack. */
@Command(
        name = "stack",
        mixinStandardHelpOptions = false,
        sortOptions = false,
        description = "Starts Raakpunt with everything it needs on this machine, and stops it all on Ctrl-C.")
final class StackCommand implements Callable<Integer> {
    @Option(
            names = "--people",
            paramLabel = "N",
            description = "Size of the generated municipality: 620 unless told otherwise, up to 1000000.")
    private @Nullable Integer people;

    @Option(names = "--fresh", description = "Delete the data of earlier runs first.")
    private boolean fresh;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where all data is kept; .raakpunt in the project.")
    private @Nullable Path folder;

    @Option(
            names = "--at",
            paramLabel = "MOMENT",
            description = "Act as if it is this moment now, for example 2026-11-24T10:00+01:00.")
    private @Nullable OffsetDateTime at;

    @Option(names = "--port-offset", paramLabel = "N", description = "Add N to every port, to run a second stack.")
    private int offset;

    @Option(names = "--desk-port", paramLabel = "PORT", description = "The desk; 8080.")
    private int desk = Ports.DEFAULT.desk();

    @Option(names = "--directory-port", paramLabel = "PORT", description = "directory-service; 8081.")
    private int directory = Ports.DEFAULT.directory();

    @Option(names = "--mail-port", paramLabel = "PORT", description = "The page with sent mails; 8082.")
    private int mail = Ports.DEFAULT.mail();

    @Option(names = "--postgres-port", paramLabel = "PORT", description = "PostgreSQL; 15432.")
    private int postgres = Ports.DEFAULT.postgres();

    @Option(names = "--elasticsearch-port", paramLabel = "PORT", description = "Elasticsearch; 19200.")
    private int elasticsearch = Ports.DEFAULT.elasticsearch();

    @Option(names = "--ldap-port", paramLabel = "PORT", description = "The staff directory; 10389.")
    private int ldap = Ports.DEFAULT.ldap();

    @Option(names = "--smtp-port", paramLabel = "PORT", description = "The mail server; 10025.")
    private int smtp = Ports.DEFAULT.smtp();

    @Option(names = "--imap-port", paramLabel = "PORT", description = "The mailbox that is read; 10143.")
    private int imap = Ports.DEFAULT.imap();

    @SuppressWarnings("unused") // picocli reads it.
    @Option(names = "--help", usageHelp = true, description = "Show this.")
    private boolean help;

    static int run(String[] arguments) {
        return new CommandLine(new StackCommand())
                .setExecutionExceptionHandler((failure, line, parsed) -> {
                    if (!(failure instanceof StackProblem)) {
                        throw failure;
                    }
                    System.err.println(failure.getMessage());
                    return 1;
                })
                .execute(arguments);
    }

    @Override
    public Integer call() throws InterruptedException {
        long begin = System.nanoTime();
        StackOptions options = options();
        System.out.println("Raakpunt starts on this machine; its data is in " + options.folder());
        Progress progress = new Progress(System.out, isTerminal());
        LocalStack stack = LocalStack.start(options, progress);
        progress.line(Welcome.text(stack, (System.nanoTime() - begin) / 1e9));
        // Ctrl-C and kill run the stack's shutdown hook; nothing else ends this program.
        new CountDownLatch(1).await();
        return 0;
    }

    // Error Prone knows that a console is always there, NullAway does not.
    @SuppressWarnings("SystemConsoleNull")
    private static boolean isTerminal() {
        @Nullable Console console = System.console();
        return console != null && console.isTerminal();
    }

    private StackOptions options() {
        Path home = ProjectHome.find();
        Ports ports = new Ports(desk, directory, postgres, elasticsearch, ldap, smtp, mail, imap).plus(offset);
        Path place = folder == null
                ? home.resolve(".raakpunt")
                : folder.toAbsolutePath().normalize();
        return new StackOptions(home, place, ports, people, fresh, at, Map.of());
    }
}
