package nl.raakpunt.directory.sync;

import java.util.Locale;
import java.util.stream.Collectors;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** A distinguished name in one spelling, so that two spellings of one name compare equal. */
record Dn(String value) {

    /** A name that cannot be parsed is compared as it is written. */
    static Dn of(String text) {
        try {
            return new Dn(
                    new LdapName(text).getRdns().stream().map(Dn::spelling).collect(Collectors.joining(",")));
        } catch (InvalidNameException notAName) {
            return new Dn(text.toLowerCase(Locale.ROOT));
        }
    }

    private static String spelling(Rdn rdn) {
        String value = rdn.getValue() instanceof String text
                ? Rdn.escapeValue(text.strip().replaceAll("\\s+", " "))
                : rdn.toString();
        String single = rdn.size() == 1 ? rdn.getType() + "=" + value : rdn.toString();
        return single.toLowerCase(Locale.ROOT);
    }
}
