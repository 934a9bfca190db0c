package nl.raakpunt.stack;

import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** A started part of the stack; closing it stops it and keeps its data. */
interface RunningPart extends AutoCloseable {
    @Override
    void close();

    /** Ends it in the middle of whatever it does, as a crash would, and returns when it is gone. */
    default void kill() {
        throw new StackProblem("This part runs inside the stack and cannot be killed.");
    }

    /** The child process, when the part is one. */
    default OptionalLong pid() {
        return OptionalLong.empty();
    }

    /** Completes when the part ends, asked or not. */
    default CompletableFuture<Void> ended() {
        return new CompletableFuture<>();
    }
}
