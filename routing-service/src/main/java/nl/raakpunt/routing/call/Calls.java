package nl.raakpunt.routing.call;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.Caller;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/** Keeps the calls of each agent; nobody sees those of somebody else. */
@Service
public class Calls {

    /** More in a day nobody has, and a browser that runs wild stays bounded. None leaves for another: one more is not kept. */
    public static final int MOST = 100;

    private static final String TYPED = "text = :text, area = :area, caller_name = :name, caller_phone = :phone,"
            + " caller_mail = :mail, changed_at = :now";
    private static final String WRITTEN =
            "form = :form, person = :person, topic = :topic, answer = :answer, note = :note";

    private final JdbcClient jdbc;
    private final CallSettings settings;
    private final Clock clock;

    Calls(JdbcClient jdbc, CallSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The calls of an agent, the first opened first. */
    public List<Call> of(UUID person) {
        return jdbc.sql("select * from desk_call where person_id = :person order by opened_at, id")
                .param("person", person)
                .query(Calls::call)
                .list();
    }

    /** One call, when it is this agent's. */
    public Optional<Call> find(UUID person, UUID id) {
        return jdbc.sql("select * from desk_call where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .query(Calls::call)
                .optional();
    }

    /**
     * Keeps what was typed while searching; a call that was never more than empty is not kept, nor one more than {@link #MOST}. A
     * form that was open is closed, what was written in it stays.
     */
    public void keep(UUID person, Call call) {
        keep(person, call, "form = null");
    }

    /** Keeps what was typed in a form about the call too. */
    public void keepDraft(UUID person, Call call) {
        keep(person, call, WRITTEN);
    }

    /**
     * The same while somebody goes on writing. What was typed last can come after the form was sent: a call that is over stays
     * over, or it would seem that its question must still be taken.
     */
    public void goOn(UUID person, Call call) {
        write(
                person,
                call,
                "update desk_call set " + TYPED + ", " + WRITTEN + " where id = :id and person_id = :agent");
    }

    private void keep(UUID person, Call call, String draft) {
        write(person, call, """
                insert into desk_call (id, person_id, text, area, caller_name, caller_phone, caller_mail, opened_at, changed_at,
                  form, person, topic, answer, note)
                select :id, :agent, :text, :area, :name, :phone, :mail, :now, :now, :form, :person, :topic, :answer, :note
                where (not :empty and (select count(*) from desk_call where person_id = :agent) < :most)
                  or exists (select 1 from desk_call where id = :id)
                on conflict (id) do update set\s""" + TYPED + ", " + draft + " where desk_call.person_id = :agent");
    }

    private void write(UUID person, Call call, String sql) {
        Call masked = call.masked();
        Caller caller = masked.caller();
        jdbc.sql(sql)
                .param("form", masked.draft().form(), Types.VARCHAR)
                .param("person", masked.draft().person(), Types.OTHER)
                .param("topic", masked.draft().topic(), Types.VARCHAR)
                .param("answer", masked.draft().answer(), Types.VARCHAR)
                .param("note", masked.draft().note(), Types.VARCHAR)
                .param("id", masked.id())
                .param("agent", person)
                .param("text", masked.text())
                .param("area", masked.area(), Types.VARCHAR)
                .param("name", caller.name(), Types.VARCHAR)
                .param("phone", caller.phone(), Types.VARCHAR)
                .param("mail", caller.mail(), Types.VARCHAR)
                .param("now", now())
                .param("empty", masked.isEmpty())
                .param("most", MOST)
                .update();
    }

    /** The call is over. */
    public void finish(UUID person, UUID id) {
        jdbc.sql("delete from desk_call where id = :id and person_id = :person")
                .param("id", id)
                .param("person", person)
                .update();
    }

    /** Calls are for now: what nobody touched for a day is forgotten. */
    @Scheduled(fixedDelayString = "PT1H")
    int forgetOld() {
        return jdbc.sql("delete from desk_call where changed_at < :before")
                .param("before", now().minus(settings.keep()))
                .update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Call call(ResultSet row, int number) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                row.getString("text"),
                row.getString("area"),
                new Caller(row.getString("caller_name"), row.getString("caller_phone"), row.getString("caller_mail")),
                new Draft(
                        row.getString("form"),
                        row.getObject("person", UUID.class),
                        row.getString("topic"),
                        row.getString("answer"),
                        row.getString("note")));
    }
}
