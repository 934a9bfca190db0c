package nl.raakpunt.stack;

/** Says in one sentence what keeps the stack from running and what to do about it. */
public final class StackProblem extends RuntimeException {
    /** @param sentence what is wrong and what to do about it */
    public StackProblem(String sentence) {
        super(sentence);
    }

    public StackProblem(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
