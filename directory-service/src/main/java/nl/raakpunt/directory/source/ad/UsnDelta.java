package nl.raakpunt.directory.source.ad;

import java.util.List;
import java.util.Set;
import javax.naming.ldap.BasicControl;
import javax.naming.ldap.Control;
import nl.raakpunt.directory.source.BrokenEntryException;
import nl.raakpunt.directory.source.ChangeSink;
import nl.raakpunt.directory.source.Changes;
import nl.raakpunt.directory.source.DeltaMethod;
import nl.raakpunt.directory.source.EntryKind;
import nl.raakpunt.directory.source.Search;
import nl.raakpunt.directory.source.ServerConnection;
import nl.raakpunt.directory.source.SourceException;
import nl.raakpunt.directory.source.Watermark;

/** Changes by the number of the last change that every entry carries, tombstones included when the account sees them. */
final class UsnDelta implements DeltaMethod {

    static final String NAME = "usn";

    static final String SHOW_DELETED = "1.2.840.113556.1.4.417";

    private static final Control WITH_DELETED = new BasicControl(SHOW_DELETED, true, null);

    private final ServerConnection server;
    private final DomainController controller;

    UsnDelta(ServerConnection server, DomainController controller) {
        this.server = server;
        this.controller = controller;
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

    @Override
    public Watermark watermark() throws SourceException {
        return watermark(highestCommitted());
    }

    @Override
    public Changes changesSince(Watermark since, ChangeSink sink) throws SourceException {
        long from = Usn.parse(since.value());
        // Before anything is read: what changes meanwhile comes once more the next time.
        long until = highestCommitted();
        if (until < from) {
            return new Changes.Unusable("Domain controller " + controller.name() + " is at change " + until
                    + " but was at " + from + " before: it was put back, so everything is read anew.");
        }
        if (until > from) {
            try {
                new TouchedEntries(server).hand(touchedSince(from), sink);
            } catch (Touched.TooManyException tooMany) {
                return new Changes.Unusable(String.valueOf(tooMany.getMessage()));
            }
        }
        return new Changes.Some(watermark(until));
    }

    /** Everywhere in the domain and without our filter, so that those who left it are among them. */
    private Touched touchedSince(long from) throws SourceException {
        Touched touched = new Touched();
        Search changed = new Search(
                EntryKind.PERSON, controller.root(), "(uSNChanged>=" + (from + 1) + ")", Set.of(), deleted());
        server.find(changed, found -> {
            try {
                touched.add(server.entries().id(found));
            } catch (BrokenEntryException broken) {
                throw new SourceException(found.getNameInNamespace() + " " + broken.getMessage(), broken);
            }
        });
        return touched;
    }

    private List<Control> deleted() {
        return server.root().knowsControl(SHOW_DELETED) ? List.of(WITH_DELETED) : List.of();
    }

    private long highestCommitted() throws SourceException {
        List<String> usn = server.values("", "highestCommittedUSN");
        if (usn.isEmpty()) {
            throw new SourceException("Domain controller " + controller.name() + " does not tell its last change.");
        }
        return Usn.parse(usn.getFirst());
    }

    private Watermark watermark(long usn) {
        return new Watermark(NAME, server(), server.scope(), Long.toString(usn));
    }
}
