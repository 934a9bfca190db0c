package nl.raakpunt.fault;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;
import nl.raakpunt.stack.LocalStack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * An agent and a colleague: one takes a question and offers it, the other accepts and answers it. Whatever happens, they try again until
 * they know that it was done, as a good client does: taking with the same Idempotency-Key, the rest as of the version they know.
 */
final class Pair {
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final int LONGEST_PAUSE_MILLIS = 120;
    private static final int LONGEST_WAIT_MILLIS = 2_000;
    private static final JsonMapper JSON = JsonMapper.shared();

    private final int number;
    private final ApiUser agent;
    private final UUID agentId;
    private final ApiUser colleague;
    private final UUID colleagueId;
    private final Ledger ledger;
    private final Random random;

    Pair(LocalStack stack, int number, String agent, String colleague, Ledger ledger, long seed) {
        this.number = number;
        this.agent = new ApiUser(stack.deskUrl(), agent);
        this.agentId = stack.person(agent);
        this.colleague = new ApiUser(stack.deskUrl(), colleague);
        this.colleagueId = stack.person(colleague);
        this.ledger = ledger;
        this.random = new Random(seed + number);
    }

    /** One question after the other; the last one is brought to its end too. */
    int workUntil(Callable<Boolean> over) throws Exception {
        int questions = 0;
        while (!over.call()) {
            questions++;
            live(questions);
        }
        return questions;
    }

    private void live(int question) throws IOException, InterruptedException {
        boolean mail = random.nextBoolean();
        String text = "Vraag %d van paar %d: mag ik deze boom kappen?".formatted(question, number);
        ledger.begin(new Ledger.Begun(text, agentId, colleagueId, mail));
        UUID id = receive(text, mail, "paar-" + number + "-vraag-" + question);
        ledger.acknowledge(new Ledger.Acknowledged(id, text, "received", 1));
        move(id, text, new Move(agent, "offered", "/_offer", offer(), 1));
        move(id, text, new Move(colleague, "accepted", "/_accept", JSON.createObjectNode(), 2));
        move(id, text, new Move(colleague, "answered", "/_answer", answer(), 3));
    }

    /** @param version the question's version before it */
    private record Move(ApiUser by, String type, String path, JsonNode body, long version) {}

    private UUID receive(String text, boolean mail, String key) throws IOException, InterruptedException {
        ObjectNode body = JSON.createObjectNode().put("text", text);
        if (mail) {
            body.putObject("caller").put("name", "Jan").put("mail", "paar" + number + "@inwoner.example");
        }
        Instant end = Instant.now().plus(PATIENCE);
        for (int tries = 0; ; tries++) {
            pause(tries);
            ApiUser.Answer answer = attempt(() -> agent.post("/v1/questions", body, "Idempotency-Key", key));
            if (answer != null && answer.isDone()) {
                return UUID.fromString(answer.body().path("id").asString());
            }
            retry("received", answer, end);
        }
    }

    private void move(UUID id, String text, Move move) throws IOException, InterruptedException {
        String path = "/v1/questions/" + id;
        Instant end = Instant.now().plus(PATIENCE);
        for (int tries = 0; ; tries++) {
            pause(tries);
            String version = "\"" + move.version() + "\"";
            ApiUser.Answer answer = attempt(() -> move.by().post(path + move.path(), move.body(), "If-Match", version));
            if (answer != null && tries > 0 && answer.isRefusedBecauseItChanged()) {
                answer = attempt(() -> move.by().get(path));
                ledger.wasDone();
            }
            if (answer != null && answer.isDone()) {
                acknowledge(id, text, move, answer);
                return;
            }
            retry(move.type(), answer, end);
        }
    }

    private void acknowledge(UUID id, String text, Move move, ApiUser.Answer answer) {
        long version = answer.body().path("version").asLong();
        if (version != move.version() + 1) {
            throw new AssertionError(
                    id + " was not " + move.type() + " as of version " + move.version() + ": " + answer.body());
        }
        ledger.acknowledge(new Ledger.Acknowledged(id, text, move.type(), version));
    }

    /** Null when no answer came. */
    private static ApiUser.@Nullable Answer attempt(Attempt attempt) throws InterruptedException {
        try {
            return attempt.make();
        } catch (IOException noAnswer) {
            return null;
        }
    }

    private void retry(String type, ApiUser.@Nullable Answer answer, Instant end) {
        if (answer != null && !answer.isUnknown()) {
            throw new AssertionError(type + " was refused: " + answer);
        }
        if (Instant.now().isAfter(end)) {
            throw new AssertionError(type + " was not done within " + PATIENCE + ", the last answer: " + answer);
        }
        ledger.retried();
    }

    /** Short between one thing and the next; longer with every try, so that a service that starts is not kept from it. */
    private void pause(int tries) {
        int most = Math.min(LONGEST_PAUSE_MILLIS << Math.min(tries, 10), LONGEST_WAIT_MILLIS);
        LockSupport.parkNanos(Duration.ofMillis(1 + random.nextInt(most)).toNanos());
    }

    private JsonNode offer() {
        return JSON.createObjectNode().put("to", colleagueId.toString()).put("reason", "Dit is jouw onderwerp");
    }

    private static JsonNode answer() {
        return JSON.createObjectNode().put("answer", "Ja, dat mag. U hebt geen vergunning nodig.");
    }

    private interface Attempt {
        ApiUser.Answer make() throws IOException, InterruptedException;
    }
}
