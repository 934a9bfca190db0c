package nl.raakpunt.fault;

import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** What clients began, and what the service told them it did. */
final class Ledger {
    private final Map<String, Begun> begun = new ConcurrentHashMap<>();
    private final Queue<Acknowledged> acknowledged = new ConcurrentLinkedQueue<>();
    private final AtomicInteger count = new AtomicInteger();
    private final AtomicInteger retries = new AtomicInteger();
    private final AtomicInteger doneUnheard = new AtomicInteger();

    /**
     * A question somebody began to take.
     *
     * @param text  unlike that of every other question
     * @param mail  whether the citizen gets mail
     */
    record Begun(String text, UUID agent, UUID colleague, boolean mail) {}

    /** The service said that this is in the history of the question. */
    record Acknowledged(UUID question, String text, String type, long sequence) {}

    void begin(Begun question) {
        begun.put(question.text(), question);
    }

    void acknowledge(Acknowledged command) {
        acknowledged.add(command);
        count.incrementAndGet();
    }

    /** An attempt whose outcome nobody heard. */
    void retried() {
        retries.incrementAndGet();
    }

    /** An attempt whose outcome nobody heard turned out to be done. */
    void wasDone() {
        doneUnheard.incrementAndGet();
    }

    /** What was begun, by its text. */
    Map<String, Begun> begun() {
        return Map.copyOf(begun);
    }

    List<Acknowledged> acknowledged() {
        return List.copyOf(acknowledged);
    }

    int count() {
        return count.get();
    }

    int retries() {
        return retries.get();
    }

    int doneUnheard() {
        return doneUnheard.get();
    }
}
