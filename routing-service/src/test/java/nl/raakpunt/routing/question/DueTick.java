package nl.raakpunt.routing.question;

import org.springframework.context.ApplicationContext;

/** Lets tests of other features decide when the clock looks at questions. */
public final class DueTick {

    private static final int BATCH = 50;
    private static final int MOST = 1_000;

    private DueTick() {}

    /** Does everything that is due. */
    public static void all(ApplicationContext instance) {
        QuestionService questions = instance.getBean(QuestionService.class);
        for (int round = 0; questions.doDue(BATCH) > 0; round++) {
            if (round == MOST) {
                throw new AssertionError("What the clock does makes the same due again, without end");
            }
        }
    }

    /** Does what is due with a few questions; how many it was. */
    public static int some(ApplicationContext instance) {
        return instance.getBean(QuestionService.class).doDue(BATCH);
    }
}
