package nl.raakpunt.routing.intake.mail;

import java.sql.Types;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every mail that was read, once, by the database's clock; written in the transaction of what the mail led to. */
@Repository
class Ledger {

    private static final String ASIDE = "SET_ASIDE";

    private final JdbcClient jdbc;

    Ledger(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Claims a mail, waiting for another transaction with the same one; false when it was read before. */
    boolean claim(String key, @Nullable Sender sender) {
        return jdbc.sql("""
                        insert into intake_mail (id, key, sender_hash, outcome) values (:id, :key, :sender, 'CLAIMED')
                        on conflict (key) do nothing""")
                        .param("id", UUID.randomUUID())
                        .param("key", key)
                        .param("sender", hash(sender))
                        .update()
                == 1;
    }

    void handled(String key, Taken.Effect effect, @Nullable QuestionId question) {
        jdbc.sql("update intake_mail set outcome = :outcome, question_id = :question where key = :key")
                .param("outcome", effect.name())
                .param("question", question == null ? null : question.value(), Types.OTHER)
                .param("key", key)
                .update();
    }

    void setAside(String key, SetAside reason, @Nullable Sender sender, String subject) {
        jdbc.sql("""
                update intake_mail set outcome = :outcome, reason = :reason, sender = :sender, subject = :subject
                where key = :key""")
                .param("outcome", ASIDE)
                .param("reason", reason.name())
                .param("sender", sender == null ? null : sender.address(), Types.VARCHAR)
                .param("subject", Bsn.mask(subject))
                .param("key", key)
                .update();
    }

    /** What came of a mail that was read before. */
    Optional<Taken> known(String key) {
        return jdbc.sql("select outcome, reason from intake_mail where key = :key")
                .param("key", key)
                .query((row, _) -> Taken.of(row.getString("outcome"), row.getString("reason")))
                .optional();
    }

    /** How many mails of this sender were read in the last hour. */
    int lately(Sender sender) {
        return jdbc.sql("""
                        select count(*) from intake_mail
                        where sender_hash = :sender and taken_at > clock_timestamp() - interval '1 hour'""").param("sender", hash(sender)).query(Integer.class).single();
    }

    /** What was set aside, newest first. */
    List<SetAsideMail> setAside(int limit) {
        return jdbc.sql("""
                        select taken_at, reason, sender, subject from intake_mail
                        where outcome = 'SET_ASIDE' order by taken_at desc limit :limit""")
                .param("limit", limit)
                .query((row, _) -> new SetAsideMail(
                        row.getObject("taken_at", OffsetDateTime.class).toInstant(),
                        SetAside.valueOf(row.getString("reason")),
                        row.getString("sender"),
                        row.getString("subject")))
                .list();
    }

    int setAsideLately() {
        return jdbc.sql("""
                        select count(*) from intake_mail
                        where outcome = 'SET_ASIDE' and taken_at > clock_timestamp() - interval '1 day'""").query(Integer.class).single();
    }

    /** Empties what administrators no longer need to find a mail, and who sent what long ago, which counts no more. */
    void forget(Duration after) {
        jdbc.sql("""
                update intake_mail set sender = null, subject = null
                where outcome = 'SET_ASIDE' and (sender is not null or subject is not null)
                  and taken_at < clock_timestamp() - make_interval(secs => :after)""").param("after", after.toSeconds()).update();
        jdbc.sql("""
                update intake_mail set sender_hash = '' where sender_hash > '' and taken_at < clock_timestamp() - interval '1 day'""").update();
    }

    private static String hash(@Nullable Sender sender) {
        return sender == null ? "" : LetterKey.of(sender.address().strip().toLowerCase(Locale.ROOT));
    }
}
