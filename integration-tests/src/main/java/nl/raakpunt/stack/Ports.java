package nl.raakpunt.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;

/** The ports of one stack, all on 127.0.0.1. */
public record Ports(int desk, int directory, int postgres, int elasticsearch, int ldap, int smtp, int mail, int imap) {
    /** The ports that the manuals speak of. */
    public static final Ports DEFAULT = new Ports(8080, 8081, 15432, 19200, 10389, 10025, 8082, 10143);

    private static final int COUNT = 8;
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

    /** Ports that nobody listens on; below the range from which the system takes ports for outgoing connections. */
    static Ports free() {
        Random random = new Random();
        int[] found = random.ints(20_000, 32_000)
                .distinct()
                .filter(Ports::isFree)
                .limit(COUNT)
                .toArray();
        return new Ports(found[0], found[1], found[2], found[3], found[4], found[5], found[6], found[7]);
    }

    /** Refuses with the first port that somebody else has. */
    void check() {
        byPart().forEach((part, port) -> {
            if (!isFree(port)) {
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

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1);
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
