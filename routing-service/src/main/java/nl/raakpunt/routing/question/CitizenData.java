package nl.raakpunt.routing.question;

import org.jspecify.annotations.Nullable;

/** What a feature keeps of the citizen of a question besides the question itself, for whoever asks what is known of them. */
public interface CitizenData {

    /** Name of this part in the export. */
    String part();

    /** What is kept, as values that can be written as JSON; {@code null} when nothing is. */
    @Nullable
    Object of(QuestionId question);
}
