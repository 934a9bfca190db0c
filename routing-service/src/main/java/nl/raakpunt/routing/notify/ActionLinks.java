package nl.raakpunt.routing.notify;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.raakpunt.routing.question.Colleague;
import nl.raakpunt.routing.question.QuestionId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;

/**
 * Makes the links with which colleagues act from their mail, and knows them again. A token says nothing and is nowhere but in the mail;
 * a mail that is repeated has a new one, the lost one harms nobody.
 */
@Repository
class ActionLinks {

    private static final Set<Message.Kind> WITH_LINK = EnumSet.of(
            Message.Kind.OFFERED,
            Message.Kind.ESCALATED,
            Message.Kind.HELP_ASKED,
            Message.Kind.REMINDED,
            Message.Kind.NUDGED,
            Message.Kind.PROMISE_NEAR,
            Message.Kind.CITIZEN_TOLD_LATE);
    private static final int TOKEN_BYTES = 32;
    private static final Pattern TOKEN = Pattern.compile("(?:.*#)?([A-Za-z0-9_-]{43})");
    /** So long a link that has expired is still recognised, to say so. */
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final MessageSettings settings;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ActionLinks(JdbcClient jdbc, MessageSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** The token of a new link for what a message asks; {@code null} when it asks nothing that can be done without logging in. */
    @Nullable
    String create(Message message) {
        Instant at = message.at();
        if (at == null || !WITH_LINK.contains(message.kind())) {
            return null;
        }
        String token = token();
        Instant respondBefore = message.respondBefore();
        jdbc.sql("""
                insert into action_link
                  (token_hash, question_id, recipient_id, recipient_name, recipient_mail, kind, at, help, expires_at)
                values (:hash, :question, :recipient, :name, :mail, :kind, :at, :help, :expires)""")
                .param("hash", hash(token))
                .param("question", message.question())
                .param("recipient", message.recipient())
                .param("name", message.recipientName())
                .param("mail", message.address(), Types.VARCHAR)
                .param("kind", message.kind().name())
                .param("at", utc(at))
                .param("help", message.help(), Types.INTEGER)
                .param("expires", utc(respondBefore == null ? at.plus(settings.linksValid()) : respondBefore))
                .update();
        return token;
    }

    /** The link of a token, also of one that was pasted with its whole address. */
    Optional<ActionLink> find(@Nullable String pasted) {
        return tokenIn(pasted).flatMap(token -> known(hash(token)));
    }

    static Optional<String> tokenIn(@Nullable String pasted) {
        var token = TOKEN.matcher(pasted == null ? "" : pasted.strip());
        return token.matches() ? Optional.of(token.group(1)) : Optional.empty();
    }

    private Optional<ActionLink> known(String hash) {
        return jdbc.sql("""
                        select token_hash, question_id, recipient_id, recipient_name, recipient_mail, at, help, expires_at,
                          used_at
                        from action_link where token_hash = :hash""").param("hash", hash).query((row, _) -> link(row)).optional();
    }

    /** True for the one who uses it; in the transaction of what is done with it. */
    boolean use(ActionLink link, Instant now) {
        return jdbc.sql("update action_link set used_at = :now where token_hash = :hash and used_at is null")
                        .param("now", utc(now))
                        .param("hash", link.hash())
                        .update()
                == 1;
    }

    @Scheduled(fixedDelayString = "1h", initialDelayString = "5m")
    void forgetOld() {
        jdbc.sql("delete from action_link where expires_at < :long")
                .param("long", utc(clock.instant().minus(REMEMBERED)))
                .update();
    }

    private String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Of 256 random bits; nothing is gained by a slow one. */
    private static String hash(String token) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.US_ASCII));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static ActionLink link(ResultSet row) throws SQLException {
        OffsetDateTime used = row.getObject("used_at", OffsetDateTime.class);
        return new ActionLink(
                row.getString("token_hash"),
                new QuestionId(row.getObject("question_id", UUID.class)),
                new Colleague(
                        row.getObject("recipient_id", UUID.class),
                        row.getString("recipient_name"),
                        row.getString("recipient_mail")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("help", Integer.class),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                used == null ? null : used.toInstant());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
