package nl.raakpunt.directory.understanding;

import java.util.ArrayList;
import java.util.List;
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

    public HeldBack {
        subjects = List.copyOf(subjects);
        lessons = List.copyOf(lessons);
        asked = List.copyOf(asked);
    }

    /** A question kept apart. */
    public record Asked(String question, String subject) {}

    public static HeldBack of(List<Subject> subjects, List<Lesson> lessons) {
        List<Asked> asked = new ArrayList<>();
        List<Subject> left = subjects.stream()
                .map(subject -> subject.asking(subject.questions().stream()
                        .filter(question -> !isApart(question) || !asked.add(new Asked(question, subject.key())))
                        .toList()))
                .toList();
        List<Lesson> taught = lessons.stream()
                .filter(lesson -> !isApart(lesson.question())
                        || !lesson.right()
                        || !asked.add(new Asked(lesson.question(), lesson.topic())))
                .toList();
        return new HeldBack(left, taught, asked);
    }

    private static boolean isApart(String question) {
        return Math.floorMod(question.hashCode(), SHARE) == 0;
    }
}
