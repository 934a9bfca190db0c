package nl.raakpunt.directory.learning;

import java.util.Optional;

/** Knows what questions in exactly these words were about, from the moment one was finished. */
public interface KnownWording {

    /**
     * What the newest finished question in these words was about; nothing when that was put right since.
     *
     * @param places of the catalogue of now
     */
    Optional<Known> of(String question, PlaceWords places);

    /**
     * What is known of a wording.
     *
     * @param topic     key of the topic, which the catalogue may not have any more
     * @param unanimous whether all questions in these words were about it
     */
    record Known(String topic, boolean unanimous) {}
}
