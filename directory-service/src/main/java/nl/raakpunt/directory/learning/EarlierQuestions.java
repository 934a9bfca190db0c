package nl.raakpunt.directory.learning;

import java.util.Collection;
import java.util.Map;

/** Counts finished questions by what they were about. */
public interface EarlierQuestions {

    /** How many of each of these topics; a topic without any is left out. */
    Map<String, Integer> finished(Collection<String> topics);
}
