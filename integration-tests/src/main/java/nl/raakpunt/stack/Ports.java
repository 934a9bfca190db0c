package nl.raakpunt.stack;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.raakpunt.directory.testing.FreePort;

/** The ports of one stack, all on 127.0.0.1. */
public record Ports(int desk, int directory, int postgres, int elasticsearch, int ldap, int smtp, int mail, int imap) {
    /** The ports that the manuals speak of. */
    public static final Ports DEFAULT = new Ports(8080, 8081, 15432, 19200, 10389, 10025, 8082, 10143);

    private static final int HIGHEST = 65_535;

    public Ports {
        for (int port : new int[] {desk, directory, postgres, elasticsearch, ldap, smtp, mail, imap}) {
            if (port < 1 || port > HIGHEST) {
                throw new StackProblem("Port " + port + " does not exist; choose ports from 1 to " + HIGHEST + ".");
            }
        }
    }

    Ports plus(int offset) {
        return new Ports(
                desk + offset,
                directory + offset,
                postgres + offset,
                elasticsearch + offset,
                ldap + offset,
                smtp + offset,
                mail + offset,
                imap + offset);
    }

    /** Ports that nobody listens on. */
    static Ports free() {
        return new Ports(
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next(),
                FreePort.next());
    }

    /** Refuses with the first port that somebody else has. */
    void check() {
        byPart().forEach((part, port) -> {
            if (!FreePort.isFree(port)) {
                throw new StackProblem("Port " + port + " for " + part + " is taken by " + PortOwner.of(port)
                        + "; stop that, or start on other ports with --port-offset 100.");
            }
        });
    }

    private Map<String, Integer> byPart() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the desk", desk);
        ports.put("directory-service", directory);
        ports.put("PostgreSQL", postgres);
        ports.put("Elasticsearch", elasticsearch);
        ports.put("LDAP", ldap);
        ports.put("SMTP", smtp);
        ports.put("the mail page", mail);
        ports.put("IMAP", imap);
        return ports;
    }
}
