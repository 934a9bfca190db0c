package nl.raakpunt.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
            var turns = new Turns(workers, place);
            if (topic.territorial()) {
                all.addAll(byArea(topic.key(), turns));
            } else {
                all.add(new Responsibility(topic.key(), Responsibility.Role.OWNER, "", turns.at(0)));
            }
            int others = topic.territorial() ? owners(workers.size()) : 1;
            String backup = Cast.backup(topic.key()).orElse(turns.at(others + 1));
            all.add(new Responsibility(topic.key(), Responsibility.Role.EXPERT, "", turns.other(others, backup)));
            all.add(new Responsibility(topic.key(), Responsibility.Role.BACKUP, "", backup));
        }
        return all;
    }

    private List<Responsibility> byArea(String topic, Turns turns) {
        int owners = owners(turns.workers().size());
        List<Responsibility> rows = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            String area = areas.get(i).key();
            Optional<String> named = Cast.owner(topic, area);
            String owner = named.orElse(turns.at(i * owners / areas.size()));
            rows.add(new Responsibility(topic, Responsibility.Role.OWNER, area, owner));
        }
        return rows;
    }

    private static int owners(int workers) {
        return Math.clamp(workers - 2, 1, MOST_OWNERS);
    }

    /** The team's people in an order that starts with somebody else for each topic. */
    private record Turns(List<String> workers, int start) {

        String at(int turn) {
            return workers.get((start + turn) % workers.size());
        }

        String other(int turn, String taken) {
            String candidate = at(turn);
            return candidate.equals(taken) ? at(turn + 2) : candidate;
        }
    }
}
