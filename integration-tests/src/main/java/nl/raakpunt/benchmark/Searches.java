package nl.raakpunt.benchmark;

import java.net.URI;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.IntFunction;
import nl.raakpunt.stack.LocalStack;
import tools.jackson.databind.json.JsonMapper;

/** Callers that ask directory-service who knows about a question, or who a person is. */
final class Searches {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final LocalStack stack;
    private final Words words;

    Searches(LocalStack stack, Words words) {
        this.stack = stack;
        this.words = words;
    }

    IntFunction<Callable<Boolean>> experts() {
        return callers("/v1/experts/_find", random -> body("question", words.question(random)));
    }

    IntFunction<Callable<Boolean>> people() {
        return callers("/v1/people/_search", random -> body("text", words.person(random)));
    }

    /** Callers with questions of another origin. */
    static IntFunction<Callable<Boolean>> experts(LocalStack stack, Function<Random, String> question) {
        return callers(stack, "/v1/experts/_find", random -> body("question", question.apply(random)));
    }

    private IntFunction<Callable<Boolean>> callers(String path, Function<Random, String> body) {
        return callers(stack, path, body);
    }

    private static IntFunction<Callable<Boolean>> callers(
            LocalStack stack, String path, Function<Random, String> body) {
        URI base = stack.directoryUrl();
        String token = "Bearer " + stack.directoryToken();
        return number -> {
            Caller caller = new Caller(base, token);
            Random random = new Random(number);
            return () -> caller.post(path, "application/json", body.apply(random));
        };
    }

    private static String body(String field, String text) {
        return JSON.writeValueAsString(JSON.createObjectNode().put(field, text));
    }
}
