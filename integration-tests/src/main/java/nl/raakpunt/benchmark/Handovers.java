package nl.raakpunt.benchmark;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import nl.raakpunt.stack.LocalStack;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Pairs of an agent and a colleague: the agent takes a question and offers it, the colleague accepts, and may answer. */
final class Handovers {
    private static final String AGENT = "l.bakker";
    private static final String COLLEAGUE = "s.vandermeer";
    private static final JsonMapper JSON = JsonMapper.shared();

    private final URI desk;
    private final Words words;
    private final String colleagueId;
    private final boolean answered;

    /** Until the colleague has the question. */
    Handovers(LocalStack stack, Words words) {
        this(stack, words, false);
    }

    /** @param answered whether the colleague answers it too */
    Handovers(LocalStack stack, Words words, boolean answered) {
        this.answered = answered;
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
        DeskUser.@Nullable Question offered = offer(agent, text);
        if (offered == null) {
            return false;
        }
        DeskUser.@Nullable Question accepted = colleague.post(path(offered) + "/_accept", body(), offered);
        return accepted != null
                && (!answered || colleague.post(path(accepted) + "/_answer", answer(), accepted) != null);
    }

    private DeskUser.@Nullable Question offer(DeskUser agent, String text) throws IOException, InterruptedException {
        DeskUser.@Nullable Question received = agent.post("/v1/questions", body().put("text", text), null);
        if (received == null) {
            return null;
        }
        ObjectNode offer = body().put("to", colleagueId).put("reason", "Dit is jouw onderwerp");
        return agent.post(path(received) + "/_offer", offer, received);
    }

    /** One question that is brought to this state: OFFERED, OWNED or CLOSED. */
    void until(String state) throws IOException, InterruptedException {
        DeskUser agent = DeskUser.logIn(desk, AGENT);
        DeskUser colleague = DeskUser.logIn(desk, COLLEAGUE);
        DeskUser.@Nullable Question question = offer(agent, words.question(new Random(1)));
        for (String step : state.equals("OFFERED") ? List.<String>of() : List.of("_accept", "_answer", "_close")) {
            if (question == null || (state.equals("OWNED") && !step.equals("_accept"))) {
                return;
            }
            question =
                    colleague.post(path(question) + "/" + step, step.equals("_answer") ? answer() : body(), question);
        }
    }

    private static String path(DeskUser.Question question) {
        return "/v1/questions/" + question.id();
    }

    private static ObjectNode answer() {
        return body().put("answer", "Ja, met een vergunning; die vraagt u aan op onze website.");
    }

    private static ObjectNode body() {
        return JSON.createObjectNode();
    }
}
