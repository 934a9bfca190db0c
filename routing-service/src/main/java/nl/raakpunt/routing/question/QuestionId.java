package nl.raakpunt.routing.question;

import java.util.UUID;

/** Identity of a question; random, so it cannot be counted or guessed. */
public record QuestionId(UUID value) {

    public static QuestionId random() {
        return new QuestionId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
