package nl.raakpunt.directory.testing;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.testing.OpenLdapServer.ChangeLog;
import org.jspecify.annotations.Nullable;

/** Writes the configuration of an {@link OpenLdapServer}. */
final class SlapdConfig {

    /** Numbers of Active Directory's own schema, so that the same mapping serves both. */
    private static final List<Integer> EXTENSION_ATTRIBUTES =
            List.of(423, 424, 425, 426, 427, 428, 429, 430, 431, 432, 599, 600, 601, 602, 603);

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    SlapdConfig(Path folder) {
        this.folder = folder;
    }

    SlapdConfig schema() {
        for (String schema : List.of("core", "cosine", "inetorgperson")) {
            lines.add("include /etc/ldap/schema/" + schema + ".schema");
        }
        List<String> names = new ArrayList<>();
        for (int number : EXTENSION_ATTRIBUTES) {
            names.add("extensionAttribute" + (names.size() + 1));
            lines.add("attributetype ( 1.2.840.113556.1.2." + number + " NAME '" + names.getLast()
                    + "' EQUALITY caseIgnoreMatch SUBSTR caseIgnoreSubstringsMatch"
                    + " SYNTAX 1.3.6.1.4.1.1466.115.121.1.15{2048} SINGLE-VALUE )");
        }
        lines.add(
                "objectclass ( 2.25.196648659435852673328791433552724575585 NAME 'raakpuntExtension' SUP top AUXILIARY"
                        + " MAY ( " + String.join(" $ ", names) + " ) )");
        return this;
    }

    SlapdConfig server(@Nullable TestCertificates certificates) {
        lines.add("modulepath /usr/lib/ldap");
        for (String module : List.of("back_mdb", "syncprov", "accesslog", "memberof")) {
            lines.add("moduleload " + module);
        }
        if (certificates != null) {
            lines.add("TLSCACertificateFile " + certificates.authority());
            lines.add("TLSCertificateFile " + certificates.certificate());
            lines.add("TLSCertificateKeyFile " + certificates.key());
        }
        lines.add("pidfile " + folder.resolve("slapd.pid"));
        lines.add("database config");
        lines.add("rootdn cn=config");
        lines.add("rootpw " + OpenLdapServer.PASSWORD);
        return this;
    }

    SlapdConfig log() {
        lines.add("database mdb");
        lines.add("suffix cn=log");
        lines.add("rootdn cn=log");
        lines.add("directory " + folder.resolve("log"));
        lines.add("index objectClass,reqStart,reqResult,reqDN,entryCSN eq");
        lines.add("overlay syncprov");
        lines.add("syncprov-nopresent TRUE");
        lines.add("syncprov-reloadhint TRUE");
        return this;
    }

    SlapdConfig staff(List<String> access, Map<String, String> limits) {
        lines.add("database mdb");
        lines.add("suffix " + OpenLdapServer.BASE);
        lines.add("rootdn " + OpenLdapServer.ADMIN);
        lines.add("rootpw " + OpenLdapServer.PASSWORD);
        lines.add("directory " + folder.resolve("data"));
        // A sparse file: room for two million people that costs nothing until they come.
        lines.add("maxsize 8589934592");
        lines.add("dbnosync");
        lines.add("index objectClass,entryUUID,entryCSN,modifyTimestamp,createTimestamp,uid,cn,member eq");
        limits.forEach((account, limit) -> lines.add("limits dn.exact=\"" + account + "\" " + limit));
        access.forEach(rule -> lines.add("access " + rule));
        return this;
    }

    SlapdConfig overlays(boolean memberOf, ChangeLog changeLog) {
        if (memberOf) {
            lines.add("overlay memberof");
        }
        if (changeLog == ChangeLog.ACCESS) {
            lines.add("overlay accesslog");
            lines.add("logdb cn=log");
            lines.add("logops writes");
            lines.add("logsuccess TRUE");
        }
        if (changeLog != ChangeLog.NONE) {
            lines.add("overlay syncprov");
        }
        if (changeLog == ChangeLog.SESSION) {
            lines.add("syncprov-sessionlog " + OpenLdapServer.SESSION_LOG);
        }
        if (changeLog == ChangeLog.ACCESS) {
            lines.add("syncprov-sessionlog-source cn=log");
        }
        return this;
    }

    String text() {
        return String.join("\n", lines) + "\n";
    }
}
