package nl.raakpunt.directory.live;

import java.util.Set;
import nl.raakpunt.directory.availability.ReachabilityChanged;
import nl.raakpunt.directory.person.PeopleChanged;
import nl.raakpunt.directory.person.PersonId;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells all instances about a change; PostgreSQL delivers it when, and only when, the change is committed. */
@Component
class ChangeTeller {

    static final String CHANNEL = "raakpunt_reachability_changed";

    private final JdbcClient jdbc;

    ChangeTeller(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @EventListener
    void tell(ReachabilityChanged changed) {
        tell(changed.people());
    }

    /** Working hours and absences are in the staff directory too. */
    @EventListener
    void tell(PeopleChanged changed) {
        tell(changed.people());
    }

    private void tell(Set<PersonId> people) {
        Notice.of(people)
                .forEach(notice -> jdbc.sql("select pg_notify(:channel, :payload)")
                        .param("channel", CHANNEL)
                        .param("payload", notice.write())
                        .query()
                        .listOfRows());
    }
}
