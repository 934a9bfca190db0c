package nl.raakpunt.routing.access;

import com.unboundid.ldap.listener.InMemoryDirectoryServer;
import com.unboundid.ldap.listener.InMemoryDirectoryServerConfig;
import com.unboundid.ldap.listener.InMemoryListenerConfig;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldif.LDIFException;
import java.util.UUID;

/** A real LDAP server in memory with the fixed cast. */
public final class StaffLdap implements AutoCloseable {
    public static final UUID LOTTE = UUID.fromString("11111111-1111-4111-8111-111111111111");
    public static final UUID SANNE = UUID.fromString("22222222-2222-4222-8222-222222222222");
    public static final UUID INGRID = UUID.fromString("33333333-3333-4333-8333-333333333333");
    public static final UUID EVIL = UUID.fromString("44444444-4444-4444-8444-444444444444");
    public static final UUID RUUD = UUID.fromString("66666666-6666-4666-8666-666666666666");
    public static final String BASE = "dc=voorneaanzee,dc=example";

    private final InMemoryDirectoryServer server;

    public StaffLdap() {
        try {
            var config = new InMemoryDirectoryServerConfig(BASE);
            config.setSchema(null);
            config.setGenerateOperationalAttributes(false);
            config.addAdditionalBindCredentials("cn=raakpunt-sync,ou=systemen," + BASE, "demo");
            config.setListenerConfigs(InMemoryListenerConfig.createLDAPConfig("ldap", 0));
            server = new InMemoryDirectoryServer(config);
            fill();
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    public String url() {
        return "ldap://localhost:" + server.getListenPort();
    }

    /** Stops answering, as a directory that is down. */
    public void stop() {
        server.shutDown(true);
    }

    public void start() {
        try {
            server.startListening();
        } catch (LDAPException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        stop();
    }

    private void fill() throws LDAPException {
        add(BASE, "objectClass: domain", "dc: voorneaanzee");
        for (var ou : new String[] {"medewerkers", "groepen", "systemen"}) {
            add("ou=" + ou + "," + BASE, "objectClass: organizationalUnit", "ou: " + ou);
        }
        person("uid=l.bakker", "l.bakker", "Lotte Bakker", LOTTE);
        person("uid=s.vandermeer", "s.vandermeer", "Sanne van der Meer", SANNE);
        person("cn=Wit\\, Ingrid \\+ co", "i.dewit", "Ingrid de Wit", INGRID);
        person("uid=x.evil", "x.evil", "<img src=x onerror=alert(1)> [[${7*7}]]", EVIL);
        person("uid=r.hofland", "r.hofland", "Ruud Hofland", RUUD);
        group("cn=kcc-medewerkers", "uid=l.bakker", "uid=x.evil");
        group("cn=leidinggevenden", "cn=Wit\\, Ingrid \\+ co");
        group("cn=functioneel-beheer", "uid=r.hofland");
    }

    private void person(String rdn, String uid, String name, UUID id) throws LDAPException {
        add(
                rdn + ",ou=medewerkers," + BASE,
                "objectClass: inetOrgPerson",
                "uid: " + uid,
                "cn: " + name,
                "sn: " + name,
                "displayName: " + name,
                "mail: " + uid + "@voorneaanzee.example",
                "entryUUID: " + id,
                "userPassword: demo");
    }

    private void group(String rdn, String... members) throws LDAPException {
        var lines = new String[members.length + 1];
        lines[0] = "objectClass: groupOfNames";
        for (var i = 0; i < members.length; i++) {
            lines[i + 1] = "member: " + members[i] + ",ou=medewerkers," + BASE;
        }
        add(rdn + ",ou=groepen," + BASE, lines);
    }

    private void add(String dn, String... lines) throws LDAPException {
        var ldif = new String[lines.length + 1];
        ldif[0] = "dn: " + dn;
        System.arraycopy(lines, 0, ldif, 1, lines.length);
        try {
            server.add(ldif);
        } catch (LDIFException e) {
            throw new IllegalArgumentException(dn, e);
        }
    }
}
