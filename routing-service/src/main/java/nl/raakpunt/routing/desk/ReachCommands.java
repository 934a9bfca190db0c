package nl.raakpunt.routing.desk;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.OwnChange;
import nl.raakpunt.routing.directory.OwnReach;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.SelfService;
import nl.raakpunt.routing.directory.TopicCard;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Carries out what somebody filled in on the page of reachability; who may is decided by directory-service. */
@Component
class ReachCommands {
    private final SelfService service;
    private final Directory directory;

    ReachCommands(SelfService service, Directory directory) {
        this.service = service;
        this.directory = directory;
    }

    /** What came of it. */
    sealed interface Result {
        /** It is kept. */
        record Kept() implements Result {}

        /** The absence is kept, and nobody stands in yet. */
        record StandInAdvised(OwnReach.Entered entered) implements Result {}

        /** It is not kept; why, in plain words. */
        record Not(String why, HttpStatus status) implements Result {}
    }

    Result carryOut(String action, ReachForm form, UUID person, SignedIn me, Words words) {
        UUID actor = me.id();
        String text = ReachForm.stripped(form.text());
        return switch (action) {
            case "zeg" -> result(service.say(person, actor, text), words);
            case "status-weg" -> result(service.removeStatus(person, actor), words);
            case "afwezig" -> absence(form, person, actor, words);
            case "afwezig-weg" -> result(service.removeAbsence(person, actor, id(form.item())), words);
            case "werktijden" -> result(service.setPattern(person, actor, text), words);
            case "werktijden-weg" -> result(service.removePattern(person, actor), words);
            case "vervanger" -> standIn(form, person, actor, words);
            case "vervanger-weg" ->
                standIns(person, actor, words, named -> without(named, number(form.item(), named.size())));
            case "onderwerp" -> topic(form, person, actor, words);
            case "onderwerp-weg" ->
                topics(
                        person,
                        actor,
                        words,
                        known -> known.stream()
                                .filter(topic -> !topic.topic().equals(form.item()))
                                .toList());
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }

    private Result absence(ReachForm form, UUID person, UUID actor, Words words) {
        Optional<LocalDate> first = day(form.firstDay());
        boolean open = ReachForm.stripped(form.lastDay()).isEmpty();
        Optional<LocalDate> last = day(form.lastDay());
        if (first.isEmpty() || (!open && last.isEmpty())) {
            return wrong(words.say("reach.wrong.day"));
        }
        return result(service.enterAbsence(person, actor, UUID.randomUUID(), first.get(), last.orElse(null)), words);
    }

    private Result standIn(ReachForm form, UUID person, UUID actor, Words words) {
        UUID standIn = form.person();
        if (standIn == null) {
            return wrong(words.say("act.nobody"));
        }
        String title = ReachForm.stripped(form.topic());
        Optional<TopicCard> topic = find(title);
        if (!title.isEmpty() && topic.isEmpty()) {
            return wrong(words.say("topic.unknown"));
        }
        OwnReach.StandInNamed added = new OwnReach.StandInNamed(
                standIn,
                "",
                topic.map(TopicCard::key).orElse(null),
                List.of(),
                day(form.firstDay()).orElse(null),
                day(form.lastDay()).orElse(null),
                true);
        return standIns(person, actor, words, named -> with(named, added));
    }

    private Result topic(ReachForm form, UUID person, UUID actor, Words words) {
        Optional<TopicCard> topic = find(ReachForm.stripped(form.text()));
        if (topic.isEmpty()) {
            return wrong(words.say("topic.unknown"));
        }
        String wish = "KNOWS".equals(form.wish()) ? "KNOWS" : "ASK_ME";
        OwnReach.TopicKnown added =
                new OwnReach.TopicKnown(topic.get().key(), topic.get().title(), wish);
        return topics(
                person,
                actor,
                words,
                known -> with(
                        known.stream()
                                .filter(one -> !one.topic().equals(added.topic()))
                                .toList(),
                        added));
    }

    private Result standIns(
            UUID person,
            UUID actor,
            Words words,
            Function<List<OwnReach.StandInNamed>, List<OwnReach.StandInNamed>> change) {
        return service.own(person, actor) instanceof Reply.Found<OwnReach> found
                ? result(
                        service.setStandIns(
                                person,
                                actor,
                                change.apply(found.value().standIns().stream()
                                        .filter(OwnReach.StandInNamed::own)
                                        .toList())),
                        words)
                : notNow(words);
    }

    private Result topics(
            UUID person,
            UUID actor,
            Words words,
            Function<List<OwnReach.TopicKnown>, List<OwnReach.TopicKnown>> change) {
        return service.own(person, actor) instanceof Reply.Found<OwnReach> found
                ? result(
                        service.setTopics(
                                person, actor, change.apply(found.value().topics())),
                        words)
                : notNow(words);
    }

    private static Result result(OwnChange change, Words words) {
        return switch (change) {
            case OwnChange.Kept(OwnReach.@Nullable Entered entered) ->
                entered != null && entered.standInAdvised() ? new Result.StandInAdvised(entered) : new Result.Kept();
            case OwnChange.Refused(String rule, List<String> fields) -> refused(rule, fields, words);
            case OwnChange.NotNow() -> notNow(words);
        };
    }

    private static Result refused(String rule, List<String> fields, Words words) {
        List<String> keys = new ArrayList<>();
        fields.forEach(field -> keys.add("reach.wrong.field." + field.replaceAll("\\[.*", "")));
        keys.add("reach.wrong." + rule);
        keys.add("reach.wrong");
        HttpStatus status = rule.startsWith("only-") ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        return new Result.Not(words.sayFirst(keys), status);
    }

    private static Result wrong(String why) {
        return new Result.Not(why, HttpStatus.CONFLICT);
    }

    private static Result notNow(Words words) {
        return new Result.Not(words.say("reach.notNow"), HttpStatus.CONFLICT);
    }

    private Optional<TopicCard> find(String title) {
        return directory.topics() instanceof Reply.Found<List<TopicCard>> topics
                ? topics.value().stream()
                        .filter(topic -> topic.title().equalsIgnoreCase(title))
                        .findFirst()
                : Optional.empty();
    }

    private static Optional<LocalDate> day(@Nullable String text) {
        try {
            return ReachForm.stripped(text).isEmpty()
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(ReachForm.stripped(text)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static UUID id(@Nullable String text) {
        try {
            return UUID.fromString(ReachForm.stripped(text));
        } catch (IllegalArgumentException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
    }

    private static int number(@Nullable String text, int size) {
        try {
            int number = Integer.parseInt(ReachForm.stripped(text));
            if (number >= 0 && number < size) {
                return number;
            }
        } catch (NumberFormatException _) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        throw new ResponseStatusException(HttpStatus.CONFLICT);
    }

    private static <T> List<T> with(List<T> list, T added) {
        List<T> longer = new ArrayList<>(list);
        longer.add(added);
        return longer;
    }

    private static <T> List<T> without(List<T> list, int number) {
        List<T> shorter = new ArrayList<>(list);
        shorter.remove(number);
        return shorter;
    }
}
