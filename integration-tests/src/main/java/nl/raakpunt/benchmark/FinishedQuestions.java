package nl.raakpunt.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import nl.raakpunt.stack.LocalStack;
import nl.raakpunt.stack.StackProblem;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Finished questions, told to directory-service as the service that follows questions does. */
final class FinishedQuestions {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int BATCH = 500;
    private static final int DAYS = 700;

    private final LargeCatalogue catalogue;
    private final Askings askings;
    private final Random random = new Random(41);

    FinishedQuestions(LargeCatalogue catalogue, Askings askings) {
        this.catalogue = catalogue;
        this.askings = askings;
    }

    /** Tells so many, spread evenly over the topics, and gives their texts to whoever wants those too. */
    void tell(LocalStack stack, int count, BareSearch copy) throws IOException, InterruptedException {
        Caller caller = new Caller(stack.directoryUrl(), "Bearer " + stack.actingToken());
        List<Subject> subjects = catalogue.subjects();
        for (int from = 0; from < count; from += BATCH) {
            ArrayNode lessons = JSON.createArrayNode();
            for (int at = from; at < Math.min(count, from + BATCH); at++) {
                Subject subject = subjects.get(at % subjects.size());
                String question = askings.about(subject, random);
                lessons.add(lesson(subject, question));
                copy.add("question", subject.key() + "-" + at, question);
            }
            ObjectNode body = JSON.createObjectNode();
            body.set("lessons", lessons);
            if (!caller.post("/v1/lessons", "application/json", JSON.writeValueAsString(body))) {
                throw new StackProblem("directory-service refused finished questions.");
            }
        }
    }

    private ObjectNode lesson(Subject subject, String question) {
        Instant at = Instant.now().minus(Duration.ofMinutes(random.nextInt(DAYS * 24 * 60)));
        return JSON.createObjectNode()
                .put("id", new UUID(random.nextLong(), random.nextLong()).toString())
                .put("kind", "FINISHED")
                .put("topic", subject.key())
                .put("question", question)
                .put("at", at.toString());
    }
}
