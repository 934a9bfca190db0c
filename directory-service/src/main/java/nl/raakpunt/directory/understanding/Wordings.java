package nl.raakpunt.directory.understanding;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.search.text.DutchText;
import org.jspecify.annotations.Nullable;

/** Questions that were asked before in the very same words; the newest lesson about them counts. */
final class Wordings {

    private final Map<String, String> right;
    private final Map<String, Set<String>> wrong;

    private Wordings(Map<String, String> right, Map<String, Set<String>> wrong) {
        this.right = Map.copyOf(right);
        this.wrong = Map.copyOf(wrong);
    }

    /** Lessons come newest first. */
    static Wordings of(List<Lesson> lessons) {
        Map<String, String> right = new HashMap<>();
        Map<String, Set<String>> wrong = new HashMap<>();
        for (Lesson lesson : lessons) {
            String wording = wording(lesson.question());
            if (lesson.right()) {
                right.putIfAbsent(wording, lesson.topic());
            } else if (!lesson.topic().equals(right.get(wording))) {
                wrong.computeIfAbsent(wording, _ -> new HashSet<>()).add(lesson.topic());
            }
        }
        return new Wordings(right, wrong);
    }

    /**
     * What was said of a question in these words.
     *
     * @param right the subject it was about
     * @param wrong subjects that somebody said it was not about
     */
    record Said(@Nullable String right, Set<String> wrong) {}

    Said about(String question) {
        String wording = wording(question);
        return new Said(right.get(wording), wrong.getOrDefault(wording, Set.of()));
    }

    private static String wording(String question) {
        return String.join(" ", DutchText.plain(question));
    }
}
