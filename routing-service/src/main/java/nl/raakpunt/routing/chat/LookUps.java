package nl.raakpunt.routing.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.chat.ChatMessage.Button;
import nl.raakpunt.routing.chat.ChatMessage.Fact;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.PersonMatch;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.StandIn;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.question.Bsn;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.route.Advice;
import nl.raakpunt.routing.route.Inquiry;
import nl.raakpunt.routing.route.Route;
import nl.raakpunt.routing.route.Router;
import nl.raakpunt.routing.web.ReadablePhone;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers who knows about something, or where somebody is; work telephone only, and never more than a few people. */
@Component
class LookUps {

    static final int MOST_PEOPLE = 5;
    private static final int MOST_TOPICS = 3;
    private static final int NAME_WORDS = 4;

    private final Router router;
    private final Directory directory;

    LookUps(Router router, Directory directory) {
        this.router = router;
        this.directory = directory;
    }

    ChatMessage answer(String asked, ChatWords words) {
        String text = Colleagues.isId(asked) ? asked : Bsn.mask(asked);
        List<PersonCard> named = named(text);
        List<PersonCard> meant =
                named.stream().filter(person -> isNamed(person, text)).toList();
        if (!meant.isEmpty()) {
            return named(meant, words);
        }
        Advice advice = router.advise(Inquiry.of(text, null, null, null));
        boolean nothing = advice instanceof Advice.NoTopic || advice instanceof Advice.Unavailable;
        return nothing && !named.isEmpty() ? named(named, words) : answer(advice, words);
    }

    private static ChatMessage named(List<PersonCard> people, ChatWords words) {
        return people.size() == 1
                ? new ChatMessage(person(people.getFirst(), words))
                : people(words.say("chat.people"), people, words);
    }

    /** People whose name or number this looks like; a long text is a question, not a name. */
    private List<PersonCard> named(String text) {
        if (text.split("\\s+").length > NAME_WORDS) {
            return List.of();
        }
        if (Colleagues.isId(text)) {
            return mentioned(UUID.fromString(text));
        }
        return directory.searchPeople(text, MOST_PEOPLE) instanceof Reply.Found<PeopleFound> found
                ? found.value().people().stream()
                        .filter(match -> match.matchedOn().contains("name")
                                || match.matchedOn().contains("phone"))
                        .map(PersonMatch::person)
                        .limit(MOST_PEOPLE)
                        .toList()
                : List.of();
    }

    private List<PersonCard> mentioned(UUID id) {
        return directory.person(id) instanceof Reply.Found<PersonDetails> found
                ? List.of(found.value().card())
                : List.of();
    }

    /** Every word begins a part of the name, or it is the number: then it is no question about something else. */
    private static boolean isNamed(PersonCard person, String text) {
        List<String> name = parts(person.displayName());
        String digits = text.replaceAll("\\D", "");
        boolean number = digits.length() >= 4
                && person.phone() != null
                && person.phone().replaceAll("\\D", "").endsWith(digits.replaceFirst("^0+", ""));
        return number
                || Colleagues.isId(text)
                || parts(text).stream().allMatch(word -> name.stream().anyMatch(part -> part.startsWith(word)));
    }

    private static List<String> parts(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private ChatMessage answer(Advice advice, ChatWords words) {
        return switch (advice) {
            case Advice.Person found -> route(found.topic(), found.route(), words);
            case Advice.AskArea found ->
                route(found.topic(), found.route(), words).and(new Block.Text(words.say("chat.area")));
            case Advice.ChooseTopic choice -> topics(choice.topics(), words);
            case Advice.NoTopic none when none.people().isEmpty() -> ChatMessage.text(words.say("chat.nobody"));
            case Advice.NoTopic none ->
                people(
                        words.say("chat.perhaps"),
                        none.people().stream()
                                .limit(MOST_PEOPLE)
                                .map(PersonMatch::person)
                                .toList(),
                        words);
            case Advice.Unavailable down -> ChatMessage.text(words.say("chat.down", words.moment(down.since())));
        };
    }

    private static ChatMessage route(TopicMatch topic, Route route, ChatWords words) {
        List<Block> blocks = new ArrayList<>(person(route.chosen().person(), words));
        blocks.add(new Block.Text(because(topic, route.chosen(), route.because(), words)));
        if (!route.alternates().isEmpty()) {
            blocks.add(new Block.Text(words.say("chat.otherwise")));
            blocks.add(new Block.Buttons(route.alternates().stream()
                    .map(other -> other.candidate().person())
                    .map(person -> button(person, words))
                    .toList()));
        }
        return new ChatMessage(blocks);
    }

    private static String because(TopicMatch topic, Candidate chosen, Explanation why, ChatWords words) {
        String role = words.say("role." + chosen.role().name());
        String because = words.say("chat.because", role, line(topic.topic().title()));
        return why.standInFor() == null
                ? because
                : because + " " + words.say("chat.standsInFor", line(why.standInFor()));
    }

    private static ChatMessage topics(List<TopicMatch> topics, ChatWords words) {
        List<Button> buttons = topics.stream()
                .limit(MOST_TOPICS)
                .map(match -> line(match.topic().title()))
                .map(title -> new Button(title, "wie " + title))
                .toList();
        return ChatMessage.text(words.say("chat.which")).and(new Block.Buttons(buttons));
    }

    private static ChatMessage people(String title, List<PersonCard> people, ChatWords words) {
        List<Fact> facts = people.stream()
                .map(person -> new Fact(line(person.displayName()), words.reach(person.reachability())))
                .toList();
        List<Button> buttons =
                people.stream().map(person -> button(person, words)).toList();
        return new ChatMessage(List.of(new Block.Title(title), new Block.Facts(facts), new Block.Buttons(buttons)));
    }

    private static Button button(PersonCard person, ChatWords words) {
        String name = line(person.displayName());
        return new Button(words.say("chat.show", name), "wie " + name);
    }

    private static List<Block> person(PersonCard person, ChatWords words) {
        List<Fact> facts = Stream.of(
                        fact("chat.state", words.reach(person.reachability()), words),
                        fact("chat.function", person.function(), words),
                        fact(
                                "chat.team",
                                person.team() == null ? null : person.team().name(),
                                words),
                        fact("chat.phone", person.phone() == null ? null : ReadablePhone.of(person.phone()), words),
                        fact("chat.standIn", standIn(person, words), words))
                .flatMap(Optional::stream)
                .toList();
        return List.of(new Block.Title(line(person.displayName())), new Block.Facts(facts));
    }

    private static @Nullable String standIn(PersonCard person, ChatWords words) {
        StandIn standIn = person.standIn();
        return standIn == null ? null : standIn.displayName() + " – " + words.reach(standIn.reachability());
    }

    private static Optional<Fact> fact(String key, @Nullable String value, ChatWords words) {
        String line = line(value);
        return line.isEmpty() ? Optional.empty() : Optional.of(new Fact(words.say(key), line));
    }

    private static String line(@Nullable String text) {
        return PlainLine.of(text, 200);
    }
}
