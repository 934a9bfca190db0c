package nl.raakpunt.directory.sync;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import nl.raakpunt.directory.database.RoundTrip;
import nl.raakpunt.directory.database.RoundTrips;
import nl.raakpunt.directory.source.ServerFacts;
import nl.raakpunt.directory.source.Watermark;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Remembers how far each source was taken over, in the transaction that takes it over. */
@Repository
class SyncStates {

    private final JdbcClient jdbc;
    private final RoundTrips trips;

    SyncStates(JdbcClient jdbc, RoundTrips trips) {
        this.jdbc = jdbc;
        this.trips = trips;
    }

    SyncState of(String source) {
        return jdbc.sql("select * from sync_state where source = ?")
                .param(source)
                .query(SyncStates::state)
                .optional()
                .orElse(SyncState.none(source));
    }

    void save(SyncState state) {
        Watermark mark = state.watermark();
        ServerFacts server = state.server();
        jdbc.sql("""
                        insert into sync_state (source, watermark_method, watermark_server, watermark_scope,
                            watermark_value, people, last_full_at, last_ids_at, observed_at, delta, push, server, vendor,
                            certificate_expires)
                        values (:source, :method, :markServer, :scope, :value, :people, :full, :ids, :observed, :delta,
                            :push, :server, :vendor, :certificate)
                        on conflict (source) do update set watermark_method = excluded.watermark_method,
                            watermark_server = excluded.watermark_server, watermark_scope = excluded.watermark_scope,
                            watermark_value = excluded.watermark_value, people = excluded.people,
                            last_full_at = excluded.last_full_at, last_ids_at = excluded.last_ids_at,
                            observed_at = excluded.observed_at, delta = excluded.delta, push = excluded.push,
                            server = excluded.server, vendor = excluded.vendor,
                            certificate_expires = excluded.certificate_expires
                        """)
                .param("source", state.source())
                .param("method", mark == null ? null : mark.method())
                .param("markServer", mark == null ? null : mark.server())
                .param("scope", mark == null ? null : mark.scope())
                .param("value", mark == null ? null : mark.value())
                .param("people", state.people())
                .param("full", timestamp(state.lastFullAt()))
                .param("ids", timestamp(state.lastIdsAt()))
                .param("observed", timestamp(state.observedAt()))
                .param("delta", server == null ? null : server.delta())
                .param("push", server != null && server.push())
                .param("server", server == null ? null : server.url())
                .param("vendor", server == null ? null : server.vendor())
                .param("certificate", server == null ? null : timestamp(server.certificateExpires()))
                .update();
    }

    /** Whether it was last read completely while there were these sources in this order. */
    boolean wasReadIn(String source, String order) {
        return jdbc.sql("select 1 from sync_state where source = :source and source_order = :order")
                .param("source", source)
                .param("order", order)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void saveOrder(String source, String order) {
        jdbc.sql("""
                        update sync_state set source_order = :order
                        where source = :source and source_order is distinct from :order
                        """).param("order", order).param("source", source).update();
    }

    /** When the source that was read longest ago was read; empty when one of them never was. */
    Optional<Instant> observedAt(Collection<String> sources) {
        return observedAt(sources, trips.begin()).get();
    }

    /** The same, together with what else is asked on this trip. */
    Supplier<Optional<Instant>> observedAt(Collection<String> sources, RoundTrip trip) {
        return trip.ask(
                "select count(*), min(observed_at) from sync_state where source = any(?) and observed_at is not null",
                rows -> rows.next() && rows.getInt(1) == sources.size()
                        ? Optional.ofNullable(rows.getTimestamp(2)).map(Timestamp::toInstant)
                        : Optional.empty(),
                (Object) sources.toArray(String[]::new));
    }

    private static SyncState state(ResultSet row, int number) throws SQLException {
        String method = row.getString("watermark_method");
        String server = row.getString("server");
        return new SyncState(
                row.getString("source"),
                method == null
                        ? null
                        : new Watermark(
                                method,
                                row.getString("watermark_server"),
                                row.getString("watermark_scope"),
                                row.getString("watermark_value")),
                row.getInt("people"),
                instant(row, "last_full_at"),
                instant(row, "last_ids_at"),
                instant(row, "observed_at"),
                server == null
                        ? null
                        : new ServerFacts(
                                server,
                                Objects.requireNonNullElse(row.getString("vendor"), ""),
                                row.getString("delta"),
                                row.getBoolean("push"),
                                instant(row, "certificate_expires")));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    static @Nullable Timestamp timestamp(@Nullable Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }
}
