package nl.raakpunt.directory.rule;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every version of the rules in PostgreSQL. */
@Repository
public class RuleRepository {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final AtomicReference<RuleSet> latest = new AtomicReference<>(RuleSet.NONE);

    RuleRepository(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The rules as they are now; read again only when they are others. */
    public RuleSet current() {
        RuleSet known = latest.get();
        boolean same = jdbc.sql("""
                        select not exists (select 1 from routing_rules where version >= :version
                            and (version > :version or at is distinct from cast(:at as timestamptz)))
                            and (:version = 0 or exists (select 1 from routing_rules where version = :version))
                        """)
                .param("version", known.version())
                .param("at", known.at() == null ? null : known.at().atOffset(ZoneOffset.UTC))
                .query(Boolean.class)
                .single();
        if (same) {
            return known;
        }
        RuleSet read = versions(Long.MAX_VALUE, 1).stream().findFirst().orElse(RuleSet.NONE);
        latest.set(read);
        return read;
    }

    /** The latest versions up to one, newest first. */
    public List<RuleSet> versions(long upTo, int limit) {
        return jdbc.sql("select * from routing_rules where version <= :upTo order by version desc limit :limit")
                .param("upTo", upTo)
                .param("limit", limit)
                .query(this::ruleSet)
                .list();
    }

    /** Makes the next version; false when somebody else made one after the version it is based on. */
    public boolean append(long basedOn, List<RoutingRule> rules, UUID actor, Instant at) {
        try {
            // The version must be the one seen; the primary key settles two at once.
            return jdbc.sql("""
                            insert into routing_rules (version, at, actor, rules)
                            select :next, :at, :actor, cast(:rules as jsonb)
                            where :based = (select coalesce(max(version), 0) from routing_rules)
                            """)
                            .param("next", basedOn + 1)
                            .param("at", at.atOffset(ZoneOffset.UTC))
                            .param("actor", actor)
                            .param("rules", json.writeValueAsString(rules))
                            .param("based", basedOn)
                            .update()
                    == 1;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private RuleSet ruleSet(ResultSet row, int number) throws SQLException {
        RoutingRule[] rules = json.readValue(row.getString("rules"), RoutingRule[].class);
        return new RuleSet(
                row.getLong("version"),
                row.getTimestamp("at").toInstant(),
                row.getObject("actor", UUID.class),
                Arrays.asList(rules));
    }
}
