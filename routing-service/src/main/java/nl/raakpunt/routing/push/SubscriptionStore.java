package nl.raakpunt.routing.push;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the browsers that show offers as notifications. */
@Repository
class SubscriptionStore {

    private final JdbcClient jdbc;

    SubscriptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A browser that had one gets this instead, also when somebody else uses it now. */
    void save(Subscription subscription) {
        jdbc.sql("""
                insert into push_subscription
                  (id, person_id, service, endpoint, p256dh, auth, server_key, language, device, created_at)
                values (:id, :person, :service, :endpoint, :p256dh, :auth, :serverKey, :language, :device, :createdAt)
                on conflict (endpoint) do update set id = excluded.id, person_id = excluded.person_id,
                  service = excluded.service, p256dh = excluded.p256dh, auth = excluded.auth,
                  server_key = excluded.server_key, language = excluded.language, device = excluded.device,
                  created_at = excluded.created_at""")
                .param("id", subscription.id())
                .param("person", subscription.person())
                .param("service", subscription.service())
                .param("endpoint", subscription.endpoint())
                .param("p256dh", subscription.p256dh())
                .param("auth", subscription.auth())
                .param("serverKey", subscription.serverKey())
                .param("language", subscription.language())
                .param("device", subscription.device())
                .param("createdAt", subscription.createdAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Oldest first. */
    List<Subscription> of(UUID person) {
        return jdbc.sql("select * from push_subscription where person_id = :person order by created_at, id")
                .param("person", person)
                .query(SubscriptionStore::subscription)
                .list();
    }

    Optional<Subscription> find(UUID id) {
        return jdbc.sql("select * from push_subscription where id = :id")
                .param("id", id)
                .query(SubscriptionStore::subscription)
                .optional();
    }

    boolean remove(UUID id) {
        return jdbc.sql("delete from push_subscription where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Subscription subscription(ResultSet row, int number) throws SQLException {
        return new Subscription(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("service"),
                row.getString("endpoint"),
                row.getString("p256dh"),
                row.getString("auth"),
                row.getString("server_key"),
                row.getString("language"),
                row.getString("device"),
                row.getTimestamp("created_at").toInstant());
    }
}
