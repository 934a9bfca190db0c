package nl.raakpunt.routing.chat;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers where the bot said something about a question, so that it can be changed. */
@Repository
class ChatPosts {

    private final JdbcClient jdbc;

    ChatPosts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** True when this parcel was brought before: its receipt was lost, the message was not. */
    boolean isPosted(UUID parcel) {
        return jdbc.sql("select exists (select 1 from chat_post where parcel_id = :parcel)")
                .param("parcel", parcel)
                .query(Boolean.class)
                .single();
    }

    void keep(UUID parcel, ChatNews news, String vendor, ChatVendor.Posted posted) {
        jdbc.sql("""
                insert into chat_post (parcel_id, question_id, person_id, vendor, offer, place, message_id)
                values (:parcel, :question, :person, :vendor, :offer, :place, :message)""")
                .param("parcel", parcel)
                .param("question", news.question())
                .param("person", news.recipient())
                .param("vendor", vendor)
                .param("offer", news.kind().isOffer())
                .param("place", posted.place())
                .param("message", posted.message())
                .update();
    }

    /** The message that brought the last offer of this question to this colleague. */
    Optional<ChatVendor.Posted> offer(UUID question, UUID person, String vendor) {
        return jdbc.sql("""
                select place, message_id from chat_post
                where question_id = :question and person_id = :person and vendor = :vendor and offer
                order by posted_at desc limit 1""")
                .param("question", question)
                .param("person", person)
                .param("vendor", vendor)
                .query((row, _) -> new ChatVendor.Posted(row.getString("place"), row.getString("message_id")))
                .optional();
    }
}
