package nl.raakpunt.directory.source.ad;

import com.unboundid.asn1.ASN1OctetString;
import com.unboundid.ldap.sdk.LDAPException;
import com.unboundid.ldap.sdk.LDAPSearchException;
import com.unboundid.ldap.sdk.ResultCode;
import com.unboundid.ldap.sdk.RootDSE;
import java.util.Base64;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.Changes;
import nl.raakpunt.directory.source.DeltaMethod;
import nl.raakpunt.directory.source.LdapProblems;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.Watermark;

/**
 * Changes as domain controllers tell each other. It names the same entries as {@link UsnDelta} does, and fewer of them:
 * only those of which something changed that is read or that decides who is read.
 */
final class DirSyncDelta implements DeltaMethod {

    static final String NAME = "dirsync";

    private static final Set<ResultCode> TEMPORARY = Set.of(ResultCode.BUSY, ResultCode.UNAVAILABLE);

    private final ServerConnection server;
    private final DomainController controller;
    private final DirSync dirSync;

    DirSyncDelta(ServerConnection server, DomainController controller) {
        this.server = server;
        this.controller = controller;
        this.dirSync = new DirSync(server, controller.root());
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean push() {
        return Notifications.areOffered(server);
    }

    @Override
    public String server() {
        return controller.identity();
    }

    /** The only way to a cookie is through everything there is; only names are asked for. */
    @Override
    public Watermark watermark() throws SourceException {
        sameController();
        long[] count = new long[1];
        try {
            ASN1OctetString cookie = dirSync.read(new ASN1OctetString(), Set.of(), _ -> count[0]++);
            if (count[0] == 0) {
                throw new SourceException(
                        "Domain controller " + controller.name() + " answers DirSync without error and"
                                + " without a single entry, as it does when the sync account lacks rights; give it \"Replicating"
                                + " Directory Changes\", or set type: active-directory for this source.");
            }
            return watermark(cookie);
        } catch (LDAPException problem) {
            throw LdapProblems.exception(problem);
        }
    }

    @Override
    public Changes changesSince(Watermark since, ChangeSink sink) throws SourceException {
        sameController();
        Touched touched = new Touched();
        ASN1OctetString next;
        try {
            next = dirSync.read(cookie(since), dirSync.attributes(), touched::add);
        } catch (Touched.TooManyException tooMany) {
            return new Changes.Unusable(String.valueOf(tooMany.getMessage()));
        } catch (IllegalArgumentException notACookie) {
            return new Changes.Unusable("The cookie of DirSync is damaged, so everything is read anew.");
        } catch (LDAPSearchException problem) {
            if (problem.getResultCode().isClientSideResultCode() || TEMPORARY.contains(problem.getResultCode())) {
                throw LdapProblems.exception(problem);
            }
            return new Changes.Unusable("Domain controller " + controller.name() + " does not accept its cookie ("
                    + problem.getResultCode() + "), so everything is read anew.");
        } catch (LDAPException problem) {
            throw LdapProblems.exception(problem);
        }
        new TouchedEntries(server).hand(touched, sink);
        return new Changes.Some(watermark(next));
    }

    /** A cookie of one controller with entries of another, which may be behind, would lose changes. */
    private void sameController() throws SourceException {
        try {
            RootDSE root = server.sdk().getRootDSE();
            String other = root == null ? null : root.getAttributeValue("dnsHostName");
            if (!controller.name().equalsIgnoreCase(other)) {
                throw new SourceException(server.url() + " leads to several domain controllers, now "
                        + controller.name() + " and " + other + "; name them one by one in the urls of this source.");
            }
        } catch (LDAPException problem) {
            throw LdapProblems.exception(problem);
        }
    }

    private Watermark watermark(ASN1OctetString cookie) {
        String text = Base64.getEncoder().encodeToString(cookie.getValue());
        return new Watermark(NAME, server(), server.scope(), text);
    }

    /** An empty cookie would be answered with everything, but without who is gone. */
    private static ASN1OctetString cookie(Watermark since) {
        byte[] cookie = Base64.getDecoder().decode(since.value());
        if (cookie.length == 0) {
            throw new IllegalArgumentException("empty");
        }
        return new ASN1OctetString(cookie);
    }

    /** Receives the identity of each entry that DirSync names. */
    interface Named {
        void id(UUID id) throws SourceException;
    }
}
