package nl.raakpunt.municipality;

import java.util.ArrayList;
import java.util.List;
import nl.raakpunt.municipality.Responsibility.Role;

/** Divides a team's topics over its people: an owner, an expert and a back-up for each. */
final class Responsibilities {

    private static final int MOST_OWNERS = 4;

    private final List<Area> areas;

    Responsibilities(List<Area> areas) {
        this.areas = areas;
    }

    /** The share of everyone in the team; {@code workers} are its people without the team lead. */
    List<Responsibility> of(List<TopicContent> topics, List<String> workers) {
        List<Responsibility> all = new ArrayList<>();
        for (int place = 0; place < topics.size(); place++) {
            TopicContent topic = topics.get(place);
            all.addAll(of(topic, new Turns(Cast.leaveOthers(topic.key(), workers), place)));
        }
        return all;
    }

    private List<Responsibility> of(TopicContent topic, Turns turns) {
        String key = topic.key();
        List<Responsibility> rows = new ArrayList<>(
                topic.territorial() ? byArea(key, turns) : List.of(row(key, Role.OWNER, "", turns.at(0))));
        int next = topic.territorial() ? owners(turns) : 1;
        rows.add(row(key, Role.EXPERT, "", turns.at(next)));
        rows.add(row(key, Role.BACKUP, "", Cast.backup(key).orElse(turns.at(next + 1))));
        return rows;
    }

    private List<Responsibility> byArea(String topic, Turns turns) {
        int owners = owners(turns);
        List<Responsibility> rows = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            String area = areas.get(i).key();
            String owner = Cast.owner(topic, area).orElse(turns.at(i * owners / areas.size()));
            rows.add(row(topic, Role.OWNER, area, owner));
        }
        return rows;
    }

    private static Responsibility row(String topic, Role role, String area, String login) {
        return new Responsibility(topic, role, area, login);
    }

    private static int owners(Turns turns) {
        return Math.clamp(turns.workers().size() - 2, 1, MOST_OWNERS);
    }

    /** The team's people in an order that starts with somebody else for each topic. */
    private record Turns(List<String> workers, int start) {

        String at(int turn) {
            return workers.get((start + turn) % workers.size());
        }
    }
}
