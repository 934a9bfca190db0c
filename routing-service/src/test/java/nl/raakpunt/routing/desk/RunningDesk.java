package nl.raakpunt.routing.desk;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import nl.raakpunt.routing.RoutingApplication;
import nl.raakpunt.routing.access.StaffLdap;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** The whole service on real PostgreSQL and real LDAP, started once for all tests of the pages. */
public final class RunningDesk {
    private static final RunningDesk INSTANCE = new RunningDesk();

    final StaffLdap ldap = new StaffLdap();
    final DirectoryStub directory = new DirectoryStub();
    final String url;

    private final EmbeddedPostgres postgres;
    private final ConfigurableApplicationContext context;

    private RunningDesk() {
        try {
            postgres = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        context = new SpringApplication(RoutingApplication.class)
                .run(
                        "--server.port=0",
                        "--raakpunt.clock.starts-at=2026-11-24T10:42:00+01:00",
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.ldap.urls=" + ldap.url(),
                        "--spring.mail.port=1",
                        "--raakpunt.directory.url=" + directory.url());
        url = "http://localhost:" + context.getBean(Environment.class).getRequiredProperty("local.server.port");
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    static RunningDesk get() {
        return INSTANCE;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    private void stop() {
        context.close();
        directory.close();
        ldap.close();
        try {
            postgres.close();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
