package nl.raakpunt.routing.directory;

/** Tells directory-service what happened to questions; never throws because it is down. */
public interface LearningDirectory {

    /** Tells one lesson. */
    Taught teach(Lesson lesson);

    /** What became of it. */
    sealed interface Taught {

        /** directory-service has it. */
        record Done() implements Taught {}

        /** directory-service does not take this one. */
        record Refused(int status) implements Taught {}

        /** It cannot be told now: no usable answer, or the token of this service lacks the scope {@code act}. */
        record NotNow(Reply.Reason reason) implements Taught {}
    }
}
