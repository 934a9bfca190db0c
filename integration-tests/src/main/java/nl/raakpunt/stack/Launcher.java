package nl.raakpunt.stack;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows how each part is started and which settings make the parts find each other. */
final class Launcher {
    private static final String AGENT = "l.bakker";
    private static final int MANY_PEOPLE = 5_000;
    private static final int HEAP_MIB = 384;
    private static final int LARGE_HEAP_MIB = 1_536;
    /** Of one answer of the in-memory LDAP server, which is all of it then. */
    private static final String LARGE_PATIENCE = "5m";

    private final StackOptions options;
    private final StackFolder folder;
    private final Municipality municipality;
    private final Secrets secrets;

    Launcher(StackOptions options, StackFolder folder, Municipality municipality) {
        this.options = options;
        this.folder = folder;
        this.municipality = municipality;
        this.secrets = new Secrets(folder.in("secrets.properties"));
    }

    RunningPart launch(Part part) {
        Ports ports = options.ports();
        return switch (part) {
            case POSTGRES -> Postgres.start(folder, ports.postgres(), secrets.get("postgres"));
            case ELASTICSEARCH ->
                Search.start(folder, ProjectHome.elasticsearch(options.home()), ports.elasticsearch(), options.fresh());
            case LDAP -> Ldap.start(municipality.ldif(), ports.ldap());
            case MAIL -> MailSink.start(folder.in("mail"), ports);
            case DIRECTORY -> service(part, directoryUrl(), directorySettings());
            case ROUTING -> service(part, deskUrl(), routingSettings());
        };
    }

    private RunningPart service(Part part, URI address, Map<String, String> settings) {
        Path jar = ProjectHome.jar(options.home(), part);
        int heap = municipality.people() > MANY_PEOPLE ? LARGE_HEAP_MIB : HEAP_MIB;
        return BootService.start(part, jar, address, settings, heap, List.of(), folder);
    }

    URI deskUrl() {
        return URI.create("http://localhost:" + options.ports().desk());
    }

    URI directoryUrl() {
        return URI.create("http://localhost:" + options.ports().directory());
    }

    /** Token of a client that may read and manage. */
    String manageToken() {
        return secrets.get("manage-token");
    }

    /** Token of a client that may read and act for people. */
    String routingToken() {
        return secrets.get("routing-token");
    }

    /** A connection to the tables of directory-service. */
    Connection directoryDatabase() throws SQLException {
        String url = Postgres.url(options.ports().postgres()) + "?currentSchema=directory";
        return DriverManager.getConnection(url, Postgres.USER, secrets.get("postgres"));
    }

    /** A connection to the tables of routing-service. */
    Connection routingDatabase() throws SQLException {
        String url = Postgres.url(options.ports().postgres()) + "?currentSchema=routing";
        return DriverManager.getConnection(url, Postgres.USER, secrets.get("postgres"));
    }

    /** With these variables PostgreSQL's own programs find the tables of routing-service. */
    Map<String, String> routingDatabaseVariables() {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                Integer.toString(options.ports().postgres()),
                "PGDATABASE",
                Postgres.DATABASE,
                "PGUSER",
                Postgres.USER,
                "PGPASSWORD",
                secrets.get("postgres"),
                "PGOPTIONS",
                "-c search_path=routing");
    }

    private Map<String, String> directorySettings() {
        Map<String, String> settings = common(options.ports().directory());
        settings.put(
                "spring.elasticsearch.uris",
                "http://127.0.0.1:" + options.ports().elasticsearch());
        putLdap(settings, "raakpunt.sync.sources.staff.directory.");
        settings.put("raakpunt.api.clients[0].name", "routing-service");
        settings.put("raakpunt.api.clients[0].token", secrets.get("routing-token"));
        settings.put("raakpunt.api.clients[0].scopes", "read,act");
        settings.put("raakpunt.api.clients[1].name", "local-stack");
        settings.put("raakpunt.api.clients[1].token", manageToken());
        settings.put("raakpunt.api.clients[1].scopes", "read,manage");
        settings.put("raakpunt.api.clients[2].name", "routing-service-administrators");
        settings.put("raakpunt.api.clients[2].token", secrets.get("routing-manage-token"));
        settings.put("raakpunt.api.clients[2].scopes", "read,manage");
        if (municipality.people() > MANY_PEOPLE) {
            // The in-memory LDAP server searches everything again for each page.
            settings.put(
                    "raakpunt.sync.sources.staff.directory.page-size", Integer.toString(2 * municipality.people()));
            settings.put("raakpunt.sync.sources.staff.directory.read-timeout", LARGE_PATIENCE);
        }
        settings.putAll(options.settings());
        return settings;
    }

    private Map<String, String> routingSettings() {
        Map<String, String> settings = common(options.ports().desk());
        putLdap(settings, "spring.ldap.");
        settings.put("raakpunt.directory.url", directoryUrl().toString());
        settings.put("raakpunt.directory.token", secrets.get("routing-token"));
        settings.put("raakpunt.directory.manage-token", secrets.get("routing-manage-token"));
        settings.put("spring.mail.host", "127.0.0.1");
        settings.put("spring.mail.port", Integer.toString(options.ports().smtp()));
        settings.put("raakpunt.desk.public-url", deskUrl().toString());
        putIntake(settings);
        putMailbox(settings);
        settings.putAll(options.settings());
        return settings;
    }

    /** Citizens ask by themselves; what comes in is first of who is on duty at the contact centre. */
    private void putIntake(Map<String, String> settings) {
        municipality.personOf(AGENT).ifPresent(id -> {
            settings.put("raakpunt.intake.team", "kcc");
            settings.put("raakpunt.intake.owner-id", id);
            settings.put("raakpunt.intake.form.enabled", "true");
            // Journeys fill it in faster than a person; there are no robots on this machine.
            settings.put("raakpunt.intake.form.fill-at-least", "0s");
            settings.put("raakpunt.intake.clients.chat.token", secrets.get("chat-token"));
        });
    }

    private void putMailbox(Map<String, String> settings) {
        settings.put("raakpunt.intake.mail.host", "127.0.0.1");
        settings.put(
                "raakpunt.intake.mail.port", Integer.toString(options.ports().imap()));
        settings.put("raakpunt.intake.mail.tls", "false");
        settings.put("raakpunt.intake.mail.username", MailSink.MAILBOX);
        settings.put("raakpunt.intake.mail.password", MailSink.PASSWORD);
        settings.put("raakpunt.intake.mail.poll-every", "5s");
        settings.put("raakpunt.intake.mail.longest-pause", "5s");
        settings.put("raakpunt.mail.reply-to", MailSink.MAILBOX);
        settings.put("raakpunt.mail.citizen-reply-to", MailSink.MAILBOX);
    }

    private void putLdap(Map<String, String> settings, String prefix) {
        settings.put(prefix + "urls", "ldap://127.0.0.1:" + options.ports().ldap());
        settings.put(prefix + "base", Ldap.BASE);
        settings.put(prefix + "username", Ldap.SYNC_ACCOUNT);
        settings.put(prefix + "password", Ldap.DEMO_PASSWORD);
    }

    private Map<String, String> common(int port) {
        Map<String, String> settings = new HashMap<>();
        settings.put("server.port", Integer.toString(port));
        settings.put("server.address", "127.0.0.1");
        settings.put("spring.datasource.url", Postgres.url(options.ports().postgres()));
        settings.put("spring.datasource.username", Postgres.USER);
        settings.put("spring.datasource.password", secrets.get("postgres"));
        @Nullable OffsetDateTime startsAt = options.startsAt();
        if (startsAt != null) {
            settings.put("raakpunt.clock.starts-at", startsAt.toString());
        }
        return settings;
    }
}
