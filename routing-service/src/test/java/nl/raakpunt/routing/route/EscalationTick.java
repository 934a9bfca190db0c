package nl.raakpunt.routing.route;

import org.springframework.context.ApplicationContext;

/** Lets tests of other features decide when the next colleague is looked for. */
public final class EscalationTick {

    private EscalationTick() {}

    /** Looks for somebody for every question that nobody took. */
    public static void all(ApplicationContext instance) {
        instance.getBean(Escalator.class).sweep();
    }

    /** Does so for a batch; how many questions it were. */
    public static int some(ApplicationContext instance) {
        return instance.getBean(Escalator.class).escalateSome();
    }
}
