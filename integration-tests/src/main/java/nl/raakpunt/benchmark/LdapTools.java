package nl.raakpunt.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.directory.testing.OpenLdapServer;
import nl.raakpunt.stack.StackProblem;

/** OpenLDAP's own commands. */
final class LdapTools {
    /** What the sync reads of a person with the preset for inetOrgPerson. */
    private static final List<String> ATTRIBUTES = List.of(
            "entryUUID",
            "uid",
            "displayName",
            "givenName",
            "sn",
            "initials",
            "title",
            "mail",
            "manager",
            "description",
            "ou",
            "departmentNumber",
            "telephoneNumber",
            "mobile",
            "l",
            "roomNumber",
            "jpegPhoto",
            "preferredLanguage",
            "extensionAttribute1",
            "extensionAttribute2",
            "extensionAttribute3",
            "extensionAttribute4",
            "extensionAttribute5");

    private final OpenLdapServer server;

    LdapTools(OpenLdapServer server) {
        this.server = server;
    }

    /** Reads everybody page by page and throws it away. */
    void export() throws IOException, InterruptedException {
        List<String> words = command("ldapsearch", OpenLdapServer.SYNC_ACCOUNT);
        words.addAll(List.of("-LLL", "-b", OpenLdapServer.PEOPLE, "-E", "pr=1000/noprompt"));
        words.add("(objectClass=inetOrgPerson)");
        words.addAll(ATTRIBUTES);
        run(words);
    }

    /** Carries out the changes in a file. */
    void modify(Path ldif) throws IOException, InterruptedException {
        List<String> words = command("ldapmodify", OpenLdapServer.ADMIN);
        words.addAll(List.of("-f", ldif.toString()));
        run(words);
    }

    private List<String> command(String program, String account) {
        return new ArrayList<>(List.of(
                program,
                "-x",
                "-H",
                "ldap://127.0.0.1:" + server.port(),
                "-D",
                account,
                "-w",
                OpenLdapServer.PASSWORD));
    }

    private static void run(List<String> words) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        if (process.waitFor() != 0) {
            throw new StackProblem(words.getFirst() + " ended with code " + process.exitValue() + ".");
        }
    }
}
