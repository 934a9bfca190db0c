package nl.raakpunt.routing.chat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.chat.ChatMessage.Block;
import nl.raakpunt.routing.chat.ChatMessage.Fact;
import nl.raakpunt.routing.directory.OwnChange;
import nl.raakpunt.routing.directory.OwnReach;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.SelfService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Keeps how somebody can be reached, in the words in which they said so. */
@Component
class Reaches {

    private final SelfService service;
    private final Colleagues colleagues;

    Reaches(SelfService service, Colleagues colleagues) {
        this.service = service;
        this.colleagues = colleagues;
    }

    ChatMessage say(String text, SignedIn me, ChatWords words) {
        return switch (service.say(me.id(), me.id(), text)) {
            case OwnChange.Kept(OwnReach.@Nullable Entered entered) -> kept(entered, me, words);
            case OwnChange.Refused(String rule, List<String> fields) -> refused(rule, fields, words);
            case OwnChange.NotNow() -> ChatMessage.text(words.say("reach.notNow"));
        };
    }

    /** Nothing is kept when it is not clear who stands in. */
    ChatMessage say(String text, String standIn, SignedIn me, ChatWords words) {
        List<PersonCard> meant = colleagues.find(standIn).stream()
                .filter(Predicate.not(person -> person.id().equals(me.id())))
                .toList();
        if (meant.size() != 1) {
            return meant.isEmpty() ? ChatMessage.text(words.say("chat.standIn.unknown")) : choose(meant, words);
        }
        return switch (service.say(me.id(), me.id(), text)) {
            case OwnChange.Kept(OwnReach.@Nullable Entered entered)
            when entered != null -> standIn(entered, meant.getFirst(), me, words);
            case OwnChange.Kept _ -> ChatMessage.text(words.say("chat.standIn.onlyAway"));
            case OwnChange.Refused(String rule, List<String> fields) -> refused(rule, fields, words);
            case OwnChange.NotNow() -> ChatMessage.text(words.say("reach.notNow"));
        };
    }

    private static ChatMessage choose(List<PersonCard> meant, ChatWords words) {
        List<Fact> facts = meant.stream()
                .map(person -> new Fact(
                        PlainLine.of(person.displayName(), 100),
                        PlainLine.of(person.team() == null ? "" : person.team().name(), 100)))
                .toList();
        return ChatMessage.text(words.say("chat.standIn.which")).and(new Block.Facts(facts));
    }

    private ChatMessage kept(OwnReach.@Nullable Entered entered, SignedIn me, ChatWords words) {
        ChatMessage kept = now(me, words);
        return entered != null && entered.standInAdvised()
                ? kept.and(new Block.Text(words.say("chat.standIn.none")))
                : kept;
    }

    private ChatMessage now(SignedIn me, ChatWords words) {
        return service.own(me.id(), me.id()) instanceof Reply.Found<OwnReach> found
                ? ChatMessage.text(
                        words.say("chat.kept", words.reach(found.value().reachability())))
                : ChatMessage.text(words.say("chat.keptOnly"));
    }

    private ChatMessage standIn(OwnReach.Entered entered, PersonCard standIn, SignedIn me, ChatWords words) {
        if (!(service.own(me.id(), me.id()) instanceof Reply.Found<OwnReach> found)) {
            return ChatMessage.text(words.say("chat.standIn.notNow"));
        }
        List<OwnReach.StandInNamed> named = new ArrayList<>(found.value().standIns().stream()
                .filter(OwnReach.StandInNamed::own)
                .toList());
        named.add(named(entered, standIn, words));
        return switch (service.setStandIns(me.id(), me.id(), named)) {
            case OwnChange.Kept _ ->
                now(me, words)
                        .and(new Block.Text(words.say("chat.standIn.kept", PlainLine.of(standIn.displayName(), 100))));
            case OwnChange.Refused(String rule, List<String> fields) -> refused(rule, fields, words);
            case OwnChange.NotNow() -> ChatMessage.text(words.say("chat.standIn.notNow"));
        };
    }

    private static OwnReach.StandInNamed named(OwnReach.Entered entered, PersonCard standIn, ChatWords words) {
        LocalDate first = LocalDate.ofInstant(entered.from(), words.zone());
        // The end of an absence is the first moment after it.
        LocalDate last = entered.until() == null
                ? null
                : LocalDate.ofInstant(entered.until().minusNanos(1), words.zone());
        return new OwnReach.StandInNamed(standIn.id(), "", null, List.of(), first, last, true);
    }

    private static ChatMessage refused(String rule, List<String> fields, ChatWords words) {
        List<String> keys = new ArrayList<>();
        fields.forEach(field -> keys.add("reach.wrong.field." + field.replaceAll("\\[.*", "")));
        keys.add("reach.wrong." + rule);
        keys.add("reach.wrong");
        return ChatMessage.text(words.sayFirst(keys));
    }
}
