package nl.raakpunt.routing.chat.link;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.chat.Addresses;
import nl.raakpunt.routing.chat.ChatUser;
import nl.raakpunt.routing.chat.Incoming;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of links and codes. */
@Repository
class LinkStore {

    private static final String USER = " vendor = :vendor and workspace = :workspace and chat_user = :user";

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How a link came about. */
    enum How {
        MAIL,
        CODE
    }

    Optional<LinkedPerson> find(ChatUser user) {
        return about("select person_id, display_name, mail from chat_link where" + USER, user)
                .query((row, _) -> person(row))
                .optional();
    }

    void keep(Incoming incoming, LinkedPerson person, How how, Instant now) {
        about("""
                insert into chat_link (vendor, workspace, chat_user, person_id, display_name, mail, how, place, linked_at, used_at)
                values (:vendor, :workspace, :user, :person, :name, :mail, :how, :place, :now, :now)
                on conflict (vendor, workspace, chat_user) do update set person_id = excluded.person_id,
                  display_name = excluded.display_name, mail = excluded.mail, how = excluded.how,
                  place = coalesce(excluded.place, chat_link.place), linked_at = excluded.linked_at, used_at = excluded.used_at""", incoming.user())
                .param("person", person.id())
                .param("name", person.displayName())
                .param("mail", person.mail())
                .param("how", how.name())
                .param("place", incoming.place())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The chat used last gets the messages. */
    void used(Incoming incoming, Instant now) {
        about("update chat_link set used_at = :now, place = coalesce(:place, place) where" + USER, incoming.user())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("place", incoming.place())
                .update();
    }

    boolean remove(UUID person, ChatUser user) {
        return about("delete from chat_link where person_id = :person and" + USER, user)
                        .param("person", person)
                        .update()
                == 1;
    }

    List<ChatUser> usersOf(UUID person) {
        return addresses(person).stream().map(Addresses.Address::user).toList();
    }

    List<Addresses.Address> addresses(UUID person) {
        return jdbc.sql("""
                select vendor, workspace, chat_user, place from chat_link where person_id = :person
                order by used_at desc, vendor, chat_user""")
                .param("person", person)
                .query((row, _) -> new Addresses.Address(
                        new ChatUser(row.getString("vendor"), row.getString("workspace"), row.getString("chat_user")),
                        row.getString("place")))
                .list();
    }

    /** In place of an earlier code of the same colleague; codes that are too old go too. */
    void keepCode(String digest, LinkedPerson person, Instant now, Instant until) {
        jdbc.sql("delete from chat_code where person_id = :person or valid_until < :now")
                .param("person", person.id())
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("""
                insert into chat_code (code_digest, person_id, display_name, mail, valid_until)
                values (:digest, :person, :name, :mail, :until)""")
                .param("digest", digest)
                .param("person", person.id())
                .param("name", person.displayName())
                .param("mail", person.mail())
                .param("until", until.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whose code it is; it works once. */
    Optional<LinkedPerson> useCode(String digest, Instant now) {
        return jdbc.sql("""
                delete from chat_code where code_digest = :digest and valid_until > :now
                returning person_id, display_name, mail""")
                .param("digest", digest)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> person(row))
                .optional();
    }

    private JdbcClient.StatementSpec about(String sql, ChatUser user) {
        return jdbc.sql(sql)
                .param("vendor", user.vendor())
                .param("workspace", user.workspace())
                .param("user", user.id());
    }

    private static LinkedPerson person(ResultSet row) throws SQLException {
        return new LinkedPerson(
                row.getObject("person_id", UUID.class), row.getString("display_name"), row.getString("mail"));
    }
}
