package nl.raakpunt.routing.notify;

import org.springframework.context.ApplicationContext;

/** Lets tests of other features decide when promises that are near are looked for. */
public final class PromiseTick {

    private PromiseTick() {}

    /** Reminds the owners of promises that are near. */
    public static void all(ApplicationContext instance) {
        instance.getBean(PromiseWatch.class).sweep();
    }
}
