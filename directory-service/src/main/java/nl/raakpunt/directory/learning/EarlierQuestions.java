package nl.raakpunt.directory.learning;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import nl.raakpunt.directory.database.RoundTrip;

/** Counts finished questions by what they were about. */
public interface EarlierQuestions {

    /** How many of each of these topics, asked on this trip; a topic without any is left out. */
    Supplier<Map<String, Integer>> finished(Collection<String> topics, RoundTrip trip);
}
