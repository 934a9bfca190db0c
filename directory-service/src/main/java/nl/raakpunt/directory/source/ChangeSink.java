package nl.raakpunt.directory.source;

import java.util.UUID;

/** Receives what changed since a watermark: entries that were added or changed, and identities. */
public interface ChangeSink extends EntrySink {

    /** This entry is no longer there, or no longer fits the filter. An identity nobody knows is no mistake. */
    void gone(UUID id);

    /** This entry is there, unchanged; only called when the outcome is {@link Changes.Complete}. */
    void present(UUID id);
}
