package nl.raakpunt.directory.presence.graph;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.directory.person.PersonRepository;
import nl.raakpunt.directory.presence.AbsenceStore;
import nl.raakpunt.directory.presence.Rounds;
import nl.raakpunt.directory.presence.SaidOtherwise;
import nl.raakpunt.directory.presence.SourceGuards;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts of Microsoft 365 together that are switched on. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnBooleanProperty("raakpunt.presence.graph.enabled")
class GraphConfiguration {

    @Bean
    GraphApi graphApi(GraphSettings settings, SourceGuards guards, Clock clock) {
        return new GraphApi(GraphWebClient.create(settings), settings, guards, clock);
    }

    @Bean
    StaffNames staffNames(PersonRepository people, GraphSettings settings) {
        return new StaffNames(people, settings);
    }

    @Bean
    GraphPeople graphPeople(GraphApi graph, StaffNames names, GraphSettings settings, Clock clock) {
        return new GraphPeople(graph, names, settings, clock);
    }

    @Bean
    GraphSource graphSource(
            GraphApi graph,
            GraphPeople people,
            AbsenceStore absences,
            SaidOtherwise otherwise,
            GraphSettings settings,
            Clock clock) {
        List<GraphPart> parts = new ArrayList<>();
        if (settings.presence()) {
            parts.add(new TeamsPart(graph, people, otherwise, settings, clock));
        }
        if (settings.calendar()) {
            parts.add(new CalendarPart(graph, people, absences, otherwise, settings, clock));
        }
        if (settings.replies()) {
            parts.add(new RepliesPart(graph.watch(Permission.REPLIES)));
        }
        return new GraphSource(parts, absences, settings.patience());
    }

    @Bean
    @ConditionalOnBooleanProperty(name = "raakpunt.presence.graph.replies", matchIfMissing = true)
    RepliesRound repliesRound(
            GraphApi graph,
            GraphPeople people,
            StaffNames names,
            AbsenceStore absences,
            Rounds rounds,
            GraphSettings settings,
            Clock clock) {
        return new RepliesRound(graph, people, names, absences, rounds, settings, clock);
    }
}
