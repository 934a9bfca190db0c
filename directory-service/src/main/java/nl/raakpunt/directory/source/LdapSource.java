package nl.raakpunt.directory.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A directory on one or more LDAP servers, of which the first that answers is used. */
final class LdapSource implements DirectorySource {

    private static final Logger log = LoggerFactory.getLogger(LdapSource.class);

    private final String name;
    private final SourceSettings settings;
    private final Wanted wanted;
    private final ServerKinds kinds;
    private final Supplier<Tls> tls;

    LdapSource(String name, SourceSettings settings, Wanted wanted, ServerKinds kinds, Supplier<Tls> tls) {
        this.name = name;
        this.settings = settings;
        this.wanted = wanted;
        this.kinds = kinds;
        this.tls = tls;
    }

    @Override
    public SourceSession connect() throws SourceException {
        ServerConnection server = firstThatAnswers();
        try {
            return new LdapSession(server);
        } catch (SourceException | RuntimeException problem) {
            server.close();
            throw problem;
        }
    }

    @Override
    public Optional<AutoCloseable> watch(Runnable changed, Consumer<String> ended) throws SourceException {
        ServerConnection server = firstThatAnswers();
        try {
            Optional<AutoCloseable> watch = server.kind().watch(server, changed, ended);
            if (watch.isEmpty()) {
                server.close();
            }
            return watch;
        } catch (SourceException | RuntimeException problem) {
            server.close();
            throw problem;
        }
    }

    private ServerConnection firstThatAnswers() throws SourceException {
        if (!settings.username().isBlank() && settings.password().isBlank()) {
            // Many servers take that for a visitor without a name, to whom they show nobody.
            throw new SourceException(
                    SourceProblem.Kind.NO_PASSWORD,
                    "The sync account of staff directory " + name + " has no password.");
        }
        List<SourceProblem> problems = new ArrayList<>();
        for (String url : settings.urls()) {
            try {
                return ServerConnection.open(new Server(url, settings, wanted, tls.get()), kinds);
            } catch (UnreachableException unreachable) {
                log.warn("Staff directory {} at {}: {}", name, url, unreachable.getMessage());
                unreachable.problems().forEach(problem -> problems.add(problem.at(url)));
            }
        }
        throw new UnreachableException(problems);
    }
}
