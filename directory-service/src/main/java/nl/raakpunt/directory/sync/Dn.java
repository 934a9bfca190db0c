package nl.raakpunt.directory.sync;

import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** A distinguished name in one spelling, so that two spellings of one name compare equal. */
record Dn(String value) {

    /** Beyond this a name does not fit an index, and is compared by its hash. */
    private static final int LONGEST = 600;

    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** A name that cannot be parsed is compared as it is written. */
    static Dn of(String text) {
        String name = spelling(text);
        return new Dn(name.length() <= LONGEST ? name : "hash " + Fingerprint.ofText(name));
    }

    private static String spelling(String text) {
        try {
            return new LdapName(text).getRdns().stream().map(Dn::spelling).collect(Collectors.joining(","));
        } catch (InvalidNameException notAName) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private static String spelling(Rdn rdn) {
        String value = rdn.getValue() instanceof String text
                ? Rdn.escapeValue(SPACES.matcher(text.strip()).replaceAll(" "))
                : rdn.toString();
        String single = rdn.size() == 1 ? rdn.getType() + "=" + value : rdn.toString();
        return single.toLowerCase(Locale.ROOT);
    }
}
