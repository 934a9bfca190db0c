package nl.raakpunt.routing.lesson;

import java.util.List;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.LearningDirectory;
import nl.raakpunt.routing.directory.LearningDirectory.Taught;
import nl.raakpunt.routing.directory.Lesson;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.outbox.Attempt;
import nl.raakpunt.routing.outbox.Carrier;
import nl.raakpunt.routing.outbox.Leased;
import nl.raakpunt.routing.question.EventLog;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionMoved;
import org.springframework.stereotype.Component;

/** Tells lessons to directory-service; the parcel's id makes telling again harmless. */
@Component
class LessonCarrier implements Carrier {

    private final EventLog log;
    private final Directory directory;
    private final LearningDirectory learning;

    LessonCarrier(EventLog log, Directory directory, LearningDirectory learning) {
        this.log = log;
        this.directory = directory;
        this.learning = learning;
    }

    @Override
    public String channel() {
        return LessonChannel.NAME;
    }

    @Override
    public Attempt bring(Leased parcel) {
        List<QuestionMoved> moves = log.of(new QuestionId(parcel.question()));
        if (moves.isEmpty() || !moves.getLast().after().hasItsWords()) {
            return new Attempt.Delivered();
        }
        Question question = moves.getLast().after();
        Teaching teaching = Teaching.read(parcel.payload());
        return teaching.kind() == Lesson.Kind.NOTHING_FOUND
                ? tellIfNothingIsFound(parcel, teaching, question)
                : tell(parcel, teaching, question);
    }

    /** A question also has no topic when directory-service was down, or when the agent chose none: then nothing is told. */
    private Attempt tellIfNothingIsFound(Leased parcel, Teaching teaching, Question question) {
        return switch (directory.knowsTopicOf(question.text())) {
            case Reply.Found<Boolean> known ->
                known.value() ? new Attempt.Delivered() : tell(parcel, teaching, question);
            case Reply.Absent<Boolean> _ -> new Attempt.Down("no search");
            case Reply.Unavailable<Boolean> none ->
                new Attempt.Down(none.reason().name());
        };
    }

    private Attempt tell(Leased parcel, Teaching teaching, Question question) {
        Lesson lesson = new Lesson(
                parcel.id(),
                teaching.kind(),
                teaching.topic(),
                teaching.reason(),
                question.text(),
                names(question),
                teaching.at());
        return switch (learning.teach(lesson)) {
            case Taught.Done() -> new Attempt.Delivered();
            case Taught.Refused(int status) -> new Attempt.Refused("status " + status);
            case Taught.NotNow(Reply.Reason reason) -> new Attempt.Down(reason.name());
        };
    }

    private static List<String> names(Question question) {
        String name = question.caller().name();
        return name == null || name.isBlank() ? List.of() : List.of(name);
    }
}
