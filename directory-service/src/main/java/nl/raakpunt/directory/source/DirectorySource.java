package nl.raakpunt.directory.source;

import java.util.Optional;

/** An organisation's own directory of staff. */
public interface DirectorySource {

    /** Connects to the first configured server that answers. */
    SourceSession connect() throws SourceException;

    /**
     * Has the server tell of changes by itself, on a connection of its own.
     *
     * @param changed called on every change, from another thread; what changed is then read with a session
     * @param ended   called once when the connection breaks, with the reason in words for an administrator
     * @return what to close to stop it; empty when the server cannot do this
     */
    Optional<AutoCloseable> watch(Runnable changed, java.util.function.Consumer<String> ended) throws SourceException;
}
