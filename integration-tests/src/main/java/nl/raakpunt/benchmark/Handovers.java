package nl.raakpunt.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import nl.raakpunt.stack.LocalStack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pairs of an agent and a colleague: the agent takes a question and offers it, the colleague accepts. */
final class Handovers {
    private static final String AGENT = "l.bakker";
    private static final String COLLEAGUE = "s.vandermeer";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI desk;
    private final Words words;
    private final String colleagueId;

    Handovers(LocalStack stack, Words words) {
        this.desk = stack.deskUrl();
        this.words = words;
        this.colleagueId = words.people().stream()
                .filter(person -> COLLEAGUE.equals(person.getAttributeValue("uid")))
                .map(person -> person.getAttributeValue("entryUUID"))
                .findFirst()
                .orElseThrow();
    }

    IntFunction<Callable<Boolean>> callers() {
        return this::pair;
    }

    private Callable<Boolean> pair(int number) {
        try {
            DeskUser agent = DeskUser.logIn(desk, AGENT);
            DeskUser colleague = DeskUser.logIn(desk, COLLEAGUE);
            Random random = new Random(number);
            return () -> handOver(agent, colleague, words.question(random));
        } catch (IOException ex) {
            throw new IllegalStateException("Nobody can log in to the desk", ex);
        } catch (InterruptedException ex) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Logging in was interrupted", ex);
        }
    }

    private boolean handOver(DeskUser agent, DeskUser colleague, String text) throws IOException, InterruptedException {
        DeskUser.@Nullable Question received = agent.post("/v1/questions", body().put("text", text), null);
        if (received == null) {
            return false;
        }
        ObjectNode offer = body().put("to", colleagueId).put("reason", "Dit is jouw onderwerp");
        String path = "/v1/questions/" + received.id();
        DeskUser.@Nullable Question offered = agent.post(path + "/_offer", offer, received);
        return offered != null && colleague.post(path + "/_accept", body(), offered) != null;
    }

    private static ObjectNode body() {
        return JSON.createObjectNode();
    }
}
