package nl.raakpunt.routing.citizen;

import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.QuestionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Keeps with which code, in which language and in which thread of mails a citizen follows a question. */
@Repository
public class Tracks {

    private final JdbcClient jdbc;

    Tracks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The code of a question; questions of before there were codes get one now, those without their citizen's data never again. */
    @Transactional
    public Optional<TrackCode> codeOf(QuestionId question) {
        return code(question).or(() -> {
            open(question);
            return code(question);
        });
    }

    private Optional<TrackCode> code(QuestionId question) {
        return jdbc.sql("select code from citizen_track where question_id = :id")
                .param("id", question.value())
                .query(String.class)
                .optional()
                .map(TrackCode::new);
    }

    /** In which language the citizen is written to. */
    @Transactional
    public Language language(QuestionId question) {
        return jdbc.sql("select language from citizen_track where question_id = :id")
                .param("id", question.value())
                .query(String.class)
                .optional()
                .map(Language::valueOf)
                .orElse(Language.NL);
    }

    /** From now on the citizen is written to in this language. */
    @Transactional
    public void speak(QuestionId question, Language language) {
        open(question);
        jdbc.sql("update citizen_track set language = :language where question_id = :id")
                .param("language", language.name())
                .param("id", question.value())
                .update();
    }

    /** The Message-ID that mails to the citizen answer to. */
    @Transactional
    public Optional<String> thread(QuestionId question) {
        return jdbc.sql("select thread from citizen_track where question_id = :id and thread is not null")
                .param("id", question.value())
                .query(String.class)
                .optional();
    }

    /** Mails to the citizen belong to this message from now, unless they belong to another one already. */
    @Transactional
    public void startThread(QuestionId question, String messageId) {
        open(question);
        jdbc.sql("update citizen_track set thread = :thread where question_id = :id and thread is null")
                .param("thread", messageId)
                .param("id", question.value())
                .update();
    }

    /** The question that is followed with the code in what somebody typed. */
    @Transactional
    public Optional<QuestionId> find(String typed) {
        return TrackCode.typed(typed).flatMap(this::find);
    }

    @Transactional
    Optional<QuestionId> find(TrackCode code) {
        return jdbc.sql("select question_id from citizen_track where code = :code")
                .param("code", code.value())
                .query(UUID.class)
                .optional()
                .map(QuestionId::new);
    }

    void open(QuestionId question) {
        jdbc.sql("""
                        insert into citizen_track (question_id, code)
                        select id, :code from question where id = :id and erased is null
                        on conflict (question_id) do nothing""")
                .param("id", question.value())
                .param("code", TrackCode.random().value())
                .update();
    }
}
