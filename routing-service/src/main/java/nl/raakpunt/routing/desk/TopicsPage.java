package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.directory.AreaRef;
import nl.raakpunt.routing.directory.Candidate;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.EditableTopic;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonCard;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.RuleDirectory.Saved;
import nl.raakpunt.routing.directory.StaffSync;
import nl.raakpunt.routing.directory.TopicDirectory;
import nl.raakpunt.routing.directory.TopicDirectory.Editor;
import nl.raakpunt.routing.plainlanguage.PlainLanguage;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;

/** Where those who answer for a topic keep its words, its answer and who is responsible. */
@Controller
class TopicsPage {
    static final String PATH = "/onderwerpen";

    private static final String SAVED = "opgeslagen";
    private static final int MATCHES = 10;

    private final TopicDirectory topics;
    private final Directory directory;
    private final PlainLanguage plain;
    private final StaffAudit audit;
    private final boolean managed;

    TopicsPage(TopicDirectory topics, Directory directory, PlainLanguage plain, StaffAudit audit, StaffSync sync) {
        this.topics = topics;
        this.directory = directory;
        this.plain = plain;
        this.audit = audit;
        this.managed = sync.isManaged();
    }

    @GetMapping(PATH)
    String list(
            @RequestParam(name = "wat", defaultValue = "") String what,
            @RequestParam(name = "gedaan", required = false) @Nullable String done,
            @AuthenticationPrincipal SignedIn me,
            Model model) {
        Reply<List<EditableTopic.Listed>> reply = topics.topics(editor(me));
        List<EditableTopic.Listed> all =
                reply instanceof Reply.Found<List<EditableTopic.Listed>> found ? found.value() : List.of();
        String wanted = what.strip().toLowerCase(Locale.ROOT);
        model.addAttribute("down", !(reply instanceof Reply.Found<List<EditableTopic.Listed>>));
        model.addAttribute("saved", SAVED.equals(done));
        model.addAttribute("what", what.strip());
        model.addAttribute("total", all.size());
        model.addAttribute(
                "topics",
                all.stream()
                        .filter(topic -> topic.title().toLowerCase(Locale.ROOT).contains(wanted))
                        .toList());
        return "topics";
    }

    @GetMapping(PATH + "/{key}")
    String edit(
            @PathVariable String key,
            @RequestParam(name = "gedaan", required = false) @Nullable String done,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        Reply<EditableTopic> reply = topics.topic(key, editor(me));
        boolean saved = SAVED.equals(done);
        if (saved && isRefused(reply)) {
            // Who gave a topic to somebody else may not see it any more.
            return "redirect:" + PATH + "?gedaan=" + SAVED;
        }
        EditableTopic topic = found(reply);
        audit.note(me, "topic.view", "topics/" + topic.key());
        model.addAttribute("saved", saved);
        model.addAttribute("changes", changes(topic, words));
        return show(key, TopicForm.of(topic), List.of(), words, model);
    }

    @PostMapping(PATH + "/{key}")
    String save(
            @PathVariable String key,
            TopicForm typed,
            @AuthenticationPrincipal SignedIn me,
            @ModelAttribute("words") Words words,
            Model model) {
        Optional<PersonCard> added = named(TopicForm.text(typed.newPerson()));
        TopicForm form =
                added.map(card -> typed.with(card.id(), card.displayName())).orElse(typed);
        List<String> errors = form.errors();
        if (!TopicForm.text(form.newPerson()).isEmpty()) {
            errors.add("topics.error.person");
        }
        if (!errors.isEmpty()) {
            return show(key, form, errors, words, model);
        }
        audit.note(me, "topic.save", "topics/" + key);
        return switch (topics.save(key, form.wanted(), editor(me))) {
            case Saved.Done _ -> "redirect:" + PATH + "/{key}?gedaan=" + SAVED;
            case Saved.Conflict _ -> show(key, form, List.of("topics.conflict"), words, model);
            case Saved.Refused _ -> show(key, form, List.of("topics.refused"), words, model);
            case Saved.NoAnswer _ -> show(key, form, List.of("topics.noAnswer"), words, model);
        };
    }

    /** How the contact centre will see it, with advice; for a browser without scripts the whole page. */
    @PostMapping(PATH + "/{key}/voorbeeld")
    String preview(
            @PathVariable String key,
            TopicForm form,
            @ModelAttribute("words") Words words,
            ServerWebExchange exchange,
            Model model) {
        show(key, form, List.of(), words, model);
        return Page.of(exchange, "topic", "preview");
    }

    private String show(String key, TopicForm form, List<String> errors, Words words, Model model) {
        model.addAttribute("key", key);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors.stream().map(words::say).toList());
        model.addAttribute("roles", List.of(Candidate.Role.OWNER, Candidate.Role.EXPERT, Candidate.Role.BACKUP));
        model.addAttribute("areas", areas());
        model.addAttribute("reading", ReadingView.of(TopicForm.text(form.answer()), plain, words));
        return "topic";
    }

    private static EditableTopic found(Reply<EditableTopic> reply) {
        if (isRefused(reply)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return Found.in(reply);
    }

    private static boolean isRefused(Reply<EditableTopic> reply) {
        return reply instanceof Reply.Unavailable<EditableTopic> none && none.reason() == Reply.Reason.REFUSED;
    }

    private Editor editor(SignedIn me) {
        return new Editor(me.id(), managed && me.is(Role.ADMIN));
    }

    private static List<String> changes(EditableTopic topic, Words words) {
        return topic.changes().stream()
                .map(change -> words.say(
                        "topics.change",
                        words.moment(change.at()),
                        change.actorName() == null ? words.say("reach.somebody") : change.actorName(),
                        String.join(
                                ", ",
                                change.fields().stream()
                                        .map(field -> words.say("topics.field." + field))
                                        .toList())))
                .toList();
    }

    /** The one colleague of exactly this name. */
    private Optional<PersonCard> named(String name) {
        if (name.isEmpty() || !(directory.searchPeople(name, MATCHES) instanceof Reply.Found<PeopleFound> found)) {
            return Optional.empty();
        }
        List<PersonCard> exact = found.value().people().stream()
                .map(match -> match.person())
                .filter(card -> card.displayName().equalsIgnoreCase(name))
                .toList();
        return exact.size() == 1 ? Optional.of(exact.getFirst()) : Optional.empty();
    }

    private List<AreaRef> areas() {
        return directory.areas() instanceof Reply.Found<List<AreaRef>> found ? found.value() : List.of();
    }
}
