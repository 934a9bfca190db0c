package nl.raakpunt.routing.question;

import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

/** Reads the log again, in order, for features that derive something of their own from it. */
@Service
public class EventLog {

    private final JdbcClient jdbc;
    private final QuestionLists lists;

    EventLog(JdbcClient jdbc, QuestionLists lists) {
        this.jdbc = jdbc;
        this.lists = lists;
    }

    /** What happened to one question, one event at a time, as it was published then; empty when there is no such question. */
    public List<QuestionMoved> of(QuestionId id) {
        List<QuestionMoved> moves = new ArrayList<>();
        Question before = null;
        for (HistoryEntry entry : lists.log(id)) {
            Question after = QuestionHistory.evolve(before, entry.event());
            moves.add(new QuestionMoved(before, after, List.of(entry.event())));
            before = after;
        }
        return List.copyOf(moves);
    }

    /** The next questions of the log, in a fixed order; {@code null} starts at the first. */
    public List<QuestionId> questions(@Nullable QuestionId after, int limit) {
        return jdbc.sql("""
                        select question_id from question_event
                        where sequence = 1 and (cast(:after as uuid) is null or question_id > :after)
                        order by question_id limit :limit""")
                .param("after", after == null ? null : after.value(), Types.OTHER)
                .param("limit", limit)
                .query((row, _) -> new QuestionId(row.getObject("question_id", UUID.class)))
                .list();
    }
}
