package nl.raakpunt.stack;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A started part of the stack; closing it stops it and keeps its data. */
interface RunningPart extends AutoCloseable {
    @Override
    void close();

    /** The child process, when the part is one. */
    default OptionalLong pid() {
        return OptionalLong.empty();
    }

    /** Completes when the part ends, asked or not. */
    default CompletableFuture<Void> ended() {
        return new CompletableFuture<>();
    }
}
