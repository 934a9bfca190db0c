package nl.raakpunt.directory.topic;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads and writes what people say they know. */
@Repository
public class TopicWishRepository {

    private final JdbcClient jdbc;

    TopicWishRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What somebody says, by topic. */
    public List<TopicWish> of(PersonId person) {
        return jdbc.sql("select * from own_topic_wish where person = :person order by topic")
                .param("person", person.value())
                .query((row, number) -> new TopicWish(
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("topic"),
                        TopicWish.Wish.valueOf(row.getString("wish"))))
                .list();
    }

    /** Puts this in place of what somebody said before; the topics must exist. */
    public void put(PersonId person, Collection<TopicWish> wishes) {
        jdbc.sql("delete from own_topic_wish where person = :person")
                .param("person", person.value())
                .update();
        for (TopicWish wish : wishes) {
            jdbc.sql("insert into own_topic_wish values (:person, :topic, :wish)")
                    .param("person", person.value())
                    .param("topic", wish.topic())
                    .param("wish", wish.wish().name())
                    .update();
        }
    }
}
