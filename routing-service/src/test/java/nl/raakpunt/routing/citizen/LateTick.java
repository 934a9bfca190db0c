package nl.raakpunt.routing.citizen;

import org.springframework.context.ApplicationContext;

/** Lets tests of other features decide when promises that are about to be broken are looked for. */
public final class LateTick {

    private LateTick() {}

    /** Tells citizens and owners of promises that are about to be broken. */
    public static void all(ApplicationContext instance) {
        instance.getBean(LateNews.class).sweep();
    }
}
