package nl.raakpunt.municipality;

/**
 * One row of the responsibilities file.
 *
 * @param area  key of the village it holds for; an empty text holds everywhere
 * @param login {@code uid} of the person
 */
public record Responsibility(String topic, Role role, String area, String login) {

    /** What the person is to the topic, in the words of the file. */
    public enum Role {
        OWNER,
        EXPERT,
        BACKUP;

        String text() {
            return switch (this) {
                case OWNER -> "owner";
                case EXPERT -> "expert";
                case BACKUP -> "backup";
            };
        }
    }
}
