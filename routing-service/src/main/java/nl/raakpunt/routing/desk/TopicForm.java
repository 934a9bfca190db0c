package nl.raakpunt.routing.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.directory.Candidate.Role;
import nl.raakpunt.routing.directory.EditableTopic;
import nl.raakpunt.routing.directory.TopicDirectory.Part;
import nl.raakpunt.routing.directory.TopicDirectory.Wanted;
import org.jspecify.annotations.Nullable;

/**
 * A topic as it is filled in.
 *
 * @param synonyms  one on each line
 * @param questions one on each line
 * @param person    who has a part in it, one for each row
 * @param role      what each of them is
 * @param area      the village for which it holds, or {@link #EVERYWHERE}
 * @param names     how they are called, one on each line
 * @param gone      numbers of the rows to leave out, from 0
 * @param newPerson name of somebody to add
 */
public record TopicForm(
        @Nullable String version,
        @Nullable String title,
        @Nullable String synonyms,
        @Nullable String questions,
        @Nullable String answer,
        @Nullable String hours,
        @Nullable List<UUID> person,
        @Nullable List<Role> role,
        @Nullable List<String> area,
        @Nullable String names,
        @Nullable List<Integer> gone,
        @Nullable String newPerson,
        @Nullable Role newRole,
        @Nullable String newArea) {

    /** An empty choice would get lost on its way here. */
    static final String EVERYWHERE = "-";

    private static final int MOST_HOURS = 2_000;
    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_WORD = 100;
    private static final int LONGEST_QUESTION = 500;

    /** A row of the form. */
    public record Row(UUID person, String name, Role role, String area, boolean gone) {}

    static TopicForm of(EditableTopic topic) {
        List<EditableTopic.Part> parts = topic.parts();
        return new TopicForm(
                topic.version(),
                topic.title(),
                String.join("\n", topic.synonyms()),
                String.join("\n", topic.exampleQuestions()),
                topic.answer(),
                Integer.toString(topic.serviceLevelHours()),
                parts.stream().map(EditableTopic.Part::person).toList(),
                parts.stream().map(EditableTopic.Part::role).toList(),
                parts.stream()
                        .map(part -> part.area() == null ? EVERYWHERE : part.area())
                        .toList(),
                String.join("\n", parts.stream().map(EditableTopic.Part::name).toList()),
                List.of(),
                null,
                null,
                null);
    }

    /** Whoever has a part in it, also who will not any more. */
    public List<Row> rows() {
        List<UUID> people = all(person);
        List<String> called = text(names).lines().toList();
        List<Row> rows = new ArrayList<>();
        for (int at = 0;
                at < people.size() && at < all(role).size() && at < all(area).size();
                at++) {
            rows.add(new Row(
                    people.get(at),
                    at < called.size() ? called.get(at) : "",
                    all(role).get(at),
                    all(area).get(at),
                    all(gone).contains(at)));
        }
        return List.copyOf(rows);
    }

    /** The same with somebody more, who was found by name. */
    TopicForm with(UUID found, String name) {
        List<UUID> people = new ArrayList<>(all(person));
        List<Role> roles = new ArrayList<>(all(role));
        List<String> areas = new ArrayList<>(all(area));
        people.add(found);
        roles.add(newRole == null ? Role.BACKUP : newRole);
        areas.add(newArea == null ? EVERYWHERE : newArea);
        return new TopicForm(
                version,
                title,
                synonyms,
                questions,
                answer,
                hours,
                people,
                roles,
                areas,
                text(names).isEmpty() ? name : text(names) + "\n" + name,
                gone,
                null,
                null,
                null);
    }

    Wanted wanted() {
        return new Wanted(
                text(version),
                text(title),
                lines(synonyms),
                lines(questions),
                text(answer).isEmpty() ? null : text(answer),
                hoursAsked().orElse(0),
                kept());
    }

    private List<Part> kept() {
        return rows().stream()
                .filter(row -> !row.gone())
                .map(row -> new Part(row.person(), row.role(), EVERYWHERE.equals(row.area()) ? null : row.area()))
                .distinct()
                .toList();
    }

    /** Keys of what is wrong, all of it. */
    List<String> errors() {
        List<String> errors = new ArrayList<>();
        if (text(title).isEmpty() || text(title).length() > LONGEST_TITLE) {
            errors.add("topics.error.title");
        }
        if (lines(synonyms).stream().anyMatch(word -> word.length() > LONGEST_WORD)) {
            errors.add("topics.error.synonyms");
        }
        if (lines(questions).stream().anyMatch(question -> question.length() > LONGEST_QUESTION)) {
            errors.add("topics.error.questions");
        }
        if (hoursAsked().filter(asked -> asked >= 1 && asked <= MOST_HOURS).isEmpty()) {
            errors.add("topics.error.hours");
        }
        boolean owned = rows().stream().anyMatch(row -> row.role() == Role.OWNER);
        if (owned && kept().stream().noneMatch(part -> part.role() == Role.OWNER)) {
            errors.add("topics.error.owner");
        }
        return errors;
    }

    private Optional<Integer> hoursAsked() {
        String asked = text(hours);
        return asked.matches("[0-9]{1,4}") ? Optional.of(Integer.valueOf(asked)) : Optional.empty();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    private static List<String> lines(@Nullable String value) {
        return text(value)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .distinct()
                .toList();
    }

    private static <T> List<T> all(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
