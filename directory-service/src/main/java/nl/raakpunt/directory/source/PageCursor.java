package nl.raakpunt.directory.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.naming.NamingException;
import javax.naming.directory.DirContext;
import javax.naming.ldap.Control;
import javax.naming.ldap.LdapContext;
import javax.naming.ldap.PagedResultsControl;
import javax.naming.ldap.PagedResultsResponseControl;
import org.springframework.ldap.core.DirContextProcessor;

/**
 * Asks for the next page and hears whether there is another. Unlike Spring's own, it notices that the server said nothing
 * about it, after which the same page would come for ever.
 */
final class PageCursor implements DirContextProcessor {

    private static final byte[] NONE = {};

    private final int pageSize;
    private final List<Control> controls;
    private byte[] cookie = NONE;
    private boolean answered;

    PageCursor(int pageSize, List<Control> controls) {
        this.pageSize = pageSize;
        this.controls = controls;
    }

    @Override
    public void preProcess(DirContext context) throws NamingException {
        answered = false;
        List<Control> all = new ArrayList<>(controls);
        try {
            all.add(new PagedResultsControl(pageSize, cookie, Control.CRITICAL));
        } catch (IOException impossible) {
            throw new IllegalStateException("A page can always be asked for", impossible);
        }
        ((LdapContext) context).setRequestControls(all.toArray(Control[]::new));
    }

    @Override
    public void postProcess(DirContext context) throws NamingException {
        Control[] responses = ((LdapContext) context).getResponseControls();
        for (Control response : responses == null ? new Control[0] : responses) {
            if (response instanceof PagedResultsResponseControl page) {
                answered = true;
                byte[] next = page.getCookie();
                cookie = next == null ? NONE : next;
            }
        }
        ((LdapContext) context).setRequestControls(null);
    }

    boolean hasMore() {
        return cookie.length > 0;
    }

    boolean answered() {
        return answered;
    }

    /** Names this place in the reading, to compare with a later one. */
    int place() {
        return Arrays.hashCode(cookie);
    }
}
