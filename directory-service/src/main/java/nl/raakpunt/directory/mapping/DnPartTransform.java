package nl.raakpunt.directory.mapping;

import java.util.List;
import java.util.function.Consumer;
import javax.naming.InvalidNameException;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/** The nearest part of one kind in a distinguished name, such as the {@code ou} above somebody. */
final class DnPartTransform implements Transform {

    private final String type;

    DnPartTransform(String type) {
        if (!Attributes.isDescriptor(type)) {
            throw new MappingSyntaxException("'" + type + "' is not the name of a part; write for example dn-part ou");
        }
        this.type = type;
    }

    @Override
    public void apply(String value, Consumer<String> result) {
        try {
            List<Rdn> parts = new LdapName(value).getRdns();
            for (Rdn part : parts.reversed()) {
                Attribute found = part.toAttributes().get(type);
                if (found != null && found.get() instanceof String text) {
                    result.accept(text);
                    return;
                }
            }
        } catch (InvalidNameException notAName) {
            throw new UnusableValueException("is not a distinguished name");
        } catch (NamingException unreadable) {
            throw new UnusableValueException("has a part that cannot be read");
        }
    }
}
