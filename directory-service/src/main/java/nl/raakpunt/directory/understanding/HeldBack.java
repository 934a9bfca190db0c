package nl.raakpunt.directory.understanding;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.raakpunt.directory.learning.Lesson;

/**
 * Subjects and lessons parted in those to learn from and questions to ask of what was learned; always the same ones.
 *
 * @param subjects without the questions that are kept apart
 * @param lessons  without those
 * @param asked    the questions kept apart, with the key of their subject
 */
public record HeldBack(List<Subject> subjects, List<Lesson> lessons, List<Asked> asked) {
    /** One in so many is kept apart. */
    private static final int SHARE = 6;
    /** Asking more of them takes long and does not say more. */
    private static final int ENOUGH = 2_000;

    public HeldBack {
        subjects = List.copyOf(subjects);
        lessons = List.copyOf(lessons);
        asked = List.copyOf(asked);
    }

    /**
     * A question kept apart.
     *
     * @param subjects every subject for which it is recorded: topics can share a product, and then its questions
     */
    public record Asked(String question, Set<String> subjects) {
        public Asked {
            subjects = Set.copyOf(subjects);
        }
    }

    public static HeldBack of(List<Subject> subjects, List<Lesson> lessons) {
        int oneIn = Math.max(SHARE, questions(subjects, lessons) / ENOUGH);
        Map<String, Set<String>> asked = new LinkedHashMap<>();
        List<Subject> left = subjects.stream()
                .map(subject -> subject.asking(subject.questions().stream()
                        .filter(question -> !isApart(question, oneIn) || !kept(asked, question, subject.key()))
                        .toList()))
                .toList();
        List<Lesson> taught = lessons.stream()
                .filter(lesson -> !isApart(lesson.question(), oneIn)
                        || !lesson.right()
                        || !kept(asked, lesson.question(), lesson.topic()))
                .toList();
        return new HeldBack(
                left,
                taught,
                asked.entrySet().stream()
                        .map(entry -> new Asked(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static boolean kept(Map<String, Set<String>> asked, String question, String subject) {
        asked.computeIfAbsent(question, _ -> new LinkedHashSet<>()).add(subject);
        return true;
    }

    private static int questions(List<Subject> subjects, List<Lesson> lessons) {
        return lessons.size()
                + subjects.stream()
                        .mapToInt(subject -> subject.questions().size())
                        .sum();
    }

    private static boolean isApart(String question, int oneIn) {
        return Math.floorMod(question.hashCode(), oneIn) == 0;
    }
}
