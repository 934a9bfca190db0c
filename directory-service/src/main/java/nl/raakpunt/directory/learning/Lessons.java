package nl.raakpunt.directory.learning;

import java.util.List;

/** Everything there is to learn from, newest first. */
public interface Lessons {

    /** At most so many lessons of each topic. */
    List<Lesson> newest(int perTopic);

    /** Another number whenever a lesson was added, changed or removed. */
    long version();
}
