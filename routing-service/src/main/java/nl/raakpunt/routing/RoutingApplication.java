package nl.raakpunt.routing;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** Starts routing-service. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RoutingApplication {
    /**
     * A virtual thread that loads a class from the packaged jar keeps its carrier while it waits for the jar's lock; with one carrier for
     * each of a few cores, all can wait for a thread that has none. More carriers cost nothing while they are idle.
     */
    private static final int CARRIERS = 32;

    private static final String CARRIERS_SETTING = "jdk.virtualThreadScheduler.parallelism";

    public static void main(String[] args) {
        if (System.getProperty(CARRIERS_SETTING) == null) {
            System.setProperty(CARRIERS_SETTING, Integer.toString(CARRIERS));
        }
        SpringApplication.run(RoutingApplication.class, args);
    }
}
