package nl.raakpunt.municipality;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** Writes what colleagues say about their own work: the team's subjects and the topics they answer for. */
final class Profiles {

    private static final int MOST_TOPICS = 6;

    private final List<TopicContent> topics;
    private final List<Responsibility> shares;

    Profiles(List<TopicContent> topics, List<Responsibility> shares) {
        this.topics = topics;
        this.shares = shares;
    }

    Employee.Profile of(Position position, TeamPlan plan, RandomGenerator random) {
        List<String> subjects = some(plan.skills(), random);
        List<String> skills = new ArrayList<>(subjects);
        topics.stream()
                .filter(topic -> answersFor(position.login(), topic))
                .map(Profiles::asSkill)
                .filter(skill -> !skills.contains(skill))
                .limit(MOST_TOPICS)
                .forEach(skills::add);
        return new Employee.Profile(description(position.function(), subjects), skills);
    }

    private boolean answersFor(String login, TopicContent topic) {
        return shares.stream()
                .anyMatch(share -> share.login().equals(login) && share.topic().equals(topic.key()));
    }

    private static List<String> some(List<String> skills, RandomGenerator random) {
        List<String> order = new ArrayList<>(skills);
        for (int last = order.size() - 1; last > 0; last--) {
            Collections.swap(order, last, random.nextInt(last + 1));
        }
        return List.copyOf(order.subList(0, Math.min(order.size(), 2 + random.nextInt(3))));
    }

    private static String description(String function, List<String> subjects) {
        String last = subjects.getLast();
        String first = String.join(", ", subjects.subList(0, subjects.size() - 1));
        return function + ". Houdt zich bezig met " + first + " en " + last + ".";
    }

    private static String asSkill(TopicContent topic) {
        String title = topic.title().replace(",", "");
        return title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1);
    }
}
