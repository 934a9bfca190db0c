package nl.raakpunt.routing.citizen;

import java.util.List;
import nl.raakpunt.routing.question.CitizenData;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The marks a citizen gave, for whoever asks what is known of them. */
@Component
class RatingData implements CitizenData {

    private final JdbcClient jdbc;

    RatingData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "ratings";
    }

    @Override
    public @Nullable Object of(QuestionId question) {
        List<Mark> marks = jdbc.sql(
                        "select score, word, rated_at from citizen_rating where question_id = :id order by answer")
                .param("id", question.value())
                .query((row, _) -> new Mark(
                        row.getInt("score"),
                        row.getString("word"),
                        row.getTimestamp("rated_at").toInstant().toString()))
                .list();
        return marks.isEmpty() ? null : marks;
    }

    /** A mark as it was given. */
    record Mark(int score, @Nullable String word, String at) {}
}
