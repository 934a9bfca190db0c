package nl.raakpunt.municipality;

import java.util.List;
import org.apache.commons.csv.CSVRecord;

/** The hand-written content: villages, topics and teams, the same for every seed. */
record Catalogue(List<Area> areas, List<TopicContent> topics, List<TeamPlan> teams) {

    static Catalogue load() {
        return new Catalogue(
                Resources.rows("areas.csv").stream().map(Catalogue::area).toList(),
                Resources.rows("topics.csv").stream().map(Catalogue::topic).toList(),
                Resources.rows("organisation.csv").stream().map(TeamPlan::of).toList());
    }

    List<TopicContent> topicsOf(TeamPlan plan) {
        return topics.stream().filter(topic -> topic.team().equals(plan.name())).toList();
    }

    private static Area area(CSVRecord row) {
        return new Area(row.get("key"), row.get("name"), Resources.list(row.get("aliases")));
    }

    private static TopicContent topic(CSVRecord row) {
        return new TopicContent(
                row.get("key"),
                row.get("title"),
                row.get("uri"),
                row.get("description"),
                Resources.list(row.get("synonyms")),
                Resources.list(row.get("questions")),
                row.get("answer"),
                row.get("territorial").equals("ja"),
                Integer.parseInt(row.get("service_level_hours")),
                row.get("team"));
    }
}
