package nl.raakpunt.routing.attachment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is known about the files of questions. */
@Repository
class AttachmentRecords {

    private final JdbcClient jdbc;

    AttachmentRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Attachment attachment, byte[] sha256, @Nullable Colleague by) {
        jdbc.sql("""
                insert into attachment (id, question_id, name, type, size, sha256, by_person, by_name, added_at)
                values (:id, :question, :name, :type, :size, :sha256, :by, :byName, :addedAt)""")
                .param("id", attachment.id())
                .param("question", attachment.question().value())
                .param("name", attachment.name())
                .param("type", attachment.type())
                .param("size", attachment.size())
                .param("sha256", sha256)
                .param("by", by == null ? null : by.id(), Types.OTHER)
                .param("byName", attachment.byName(), Types.VARCHAR)
                .param("addedAt", attachment.addedAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Attachment> of(QuestionId question) {
        return jdbc.sql("select * from attachment where question_id = :question order by added_at, name, id")
                .param("question", question.value())
                .query(AttachmentRecords::attachment)
                .list();
    }

    Optional<Attachment> find(QuestionId question, UUID id) {
        return jdbc.sql("select * from attachment where id = :id and question_id = :question")
                .param("id", id)
                .param("question", question.value())
                .query(AttachmentRecords::attachment)
                .optional();
    }

    int count(QuestionId question) {
        return jdbc.sql("select count(*) from attachment where question_id = :question")
                .param("question", question.value())
                .query(Integer.class)
                .single();
    }

    void deleteOf(QuestionId question) {
        jdbc.sql("delete from attachment where question_id = :question")
                .param("question", question.value())
                .update();
    }

    private static Attachment attachment(ResultSet row, int number) throws SQLException {
        return new Attachment(
                row.getObject("id", UUID.class),
                new QuestionId(row.getObject("question_id", UUID.class)),
                row.getString("name"),
                row.getString("type"),
                row.getLong("size"),
                row.getString("by_name"),
                row.getObject("added_at", OffsetDateTime.class).toInstant());
    }
}
