package nl.raakpunt.directory.coverage;

import io.swagger.v3.oas.annotations.media.Schema;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what is not covered, in one query for each way. */
@Repository
class CoverageRepository {

    private static final String OWNERLESS = """
            select t.key as id, t.title as text, count(l.id) as n, max(l.at) as last, cast('{}' as text[]) as why
            from topic t left join lesson l on l.topic = t.key and l.kind = 'FINISHED' and l.at >= :since
            where not exists (select from responsibility r join person p on p.id = r.person and p.active
                              where r.topic = t.key and r.role = 'OWNER')
            group by t.key, t.title
            """;

    private static final String TOPICLESS = """
            select wording as id, min(question) as text, count(*) as n, max(at) as last, cast('{}' as text[]) as why
            from lesson where kind = 'NOTHING_FOUND' and at >= :since
            group by wording having count(*) >= :often
            """;

    /** Somebody away or overloaded says nothing of the topic. */
    private static final String BOUNCED = """
            select l.topic as id, coalesce(min(t.title), l.topic) as text, count(*) as n, max(l.at) as last,
                   array_agg(distinct coalesce(l.reason, l.kind) order by coalesce(l.reason, l.kind)) as why
            from lesson l left join topic t on t.key = l.topic
            where not l.is_right and l.at >= :since
            group by l.topic having count(*) >= :often
            """;

    /** Whoever is away for long has no end, or one that is far away; in the staff directory, or as they said themselves. */
    private static final String STALE = """
            select id, text, n, last, why from (
                select t.key as id, t.title as text, count(l.id) as n, max(l.at) as last, array_remove(array[
                    case when exists (select from responsibility r join person p on p.id = r.person
                                      where r.topic = t.key and (not p.active or p.missing_since is not null))
                         then 'PERSON_GONE' end,
                    case when exists (select from responsibility r join person p on p.id = r.person
                                      where r.topic = t.key and r.role = 'OWNER' and p.active and (
                                        exists (select from absence a where a.person = p.id
                                                and a.first_day <= cast(:now as date) and a.last_day >= cast(:far as date))
                                        or exists (select from own_absence o where o.person = p.id
                                                   and o.from_at <= :now and o.until_at >= :far)
                                        or exists (select from own_absence o where o.person = p.id
                                                   and o.from_at <= :now - (:far - :now) and o.until_at is null)))
                         then 'OWNER_AWAY_LONG' end,
                    case when exists (select from team m where m.id = t.team and not m.active) then 'TEAM_GONE' end,
                    case when exists (select from team m join person p on p.id = m.lead
                                      where m.id = t.team and m.active and (not p.active or p.missing_since is not null))
                         then 'LEAD_GONE' end,
                    case when max(l.at) < :since then 'NOT_FINISHED_LATELY' end], null) as why
                from topic t left join lesson l on l.topic = t.key and l.kind = 'FINISHED'
                group by t.key, t.title, t.team) found
            where cardinality(why) > 0
            """;

    private final JdbcClient jdbc;

    CoverageRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Something that is not covered.
     *
     * @param id    key of the topic, or the words that were asked
     * @param text  title of the topic, or a question as it was asked, without personal data
     * @param count how often it was asked, or came back
     * @param last  when that was last
     * @param why   codes of the reasons, when there may be several
     */
    @Schema(name = "CoverageItem")
    record Item(
            String id, String text, long count, @Nullable Instant last, List<String> why) {

        static Item of(ResultSet row, int number) throws SQLException {
            Timestamp last = row.getTimestamp("last");
            Array why = row.getArray("why");
            return new Item(
                    row.getString("id"),
                    row.getString("text"),
                    row.getLong("n"),
                    last == null ? null : last.toInstant(),
                    Arrays.asList((String[]) why.getArray()));
        }
    }

    long count(Gap gap, Lately lately, int often) {
        return asked("select count(*) from (" + sql(gap) + ") gap", lately, often)
                .query(Long.class)
                .single();
    }

    /** What is asked most comes first. */
    List<Item> page(Gap gap, Lately lately, int often, int offset, int limit) {
        return asked(
                        "select * from (" + sql(gap) + ") gap order by n desc, id offset :offset limit :limit",
                        lately,
                        often)
                .param("offset", offset)
                .param("limit", limit)
                .query(Item::of)
                .list();
    }

    private JdbcClient.StatementSpec asked(String sql, Lately lately, int often) {
        return jdbc.sql(sql)
                .param("since", lately.since().atOffset(ZoneOffset.UTC))
                .param("now", lately.now().atOffset(ZoneOffset.UTC))
                .param("far", lately.far().atOffset(ZoneOffset.UTC))
                .param("often", often);
    }

    private static String sql(Gap gap) {
        return switch (gap) {
            case WITHOUT_OWNER -> OWNERLESS;
            case ASKED_WITHOUT_TOPIC -> TOPICLESS;
            case BOUNCED -> BOUNCED;
            case STALE -> STALE;
        };
    }
}
