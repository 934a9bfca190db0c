package nl.raakpunt.directory.learning;

/**
 * A question of which it is known what it was about.
 *
 * @param topic    key of the topic
 * @param question the citizen's words, without personal data
 * @param right    false when the topic was offered and turned out to be the wrong one
 */
public record Lesson(String topic, String question, boolean right) {}
