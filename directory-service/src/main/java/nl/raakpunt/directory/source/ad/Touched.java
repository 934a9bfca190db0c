package nl.raakpunt.directory.source.ad;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.directory.source.SourceException;

/** Identities of entries of any kind that changed in some way, were moved or were deleted. */
final class Touched {

    /** Beyond this, reading everything is quicker than reading again what changed. */
    static final int MOST = 20_000;

    private final Set<UUID> ids = new LinkedHashSet<>();

    void add(UUID id) throws TooManyException {
        ids.add(id);
        if (ids.size() > MOST) {
            throw new TooManyException();
        }
    }

    Set<UUID> ids() {
        return ids;
    }

    /** So much changed that the changes are not worth reading one by one. */
    static final class TooManyException extends SourceException {

        TooManyException() {
            super("More than " + MOST + " entries changed, so everything is read anew.");
        }
    }
}
