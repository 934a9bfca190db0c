package nl.raakpunt.routing.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import nl.raakpunt.routing.access.SignedIn;
import nl.raakpunt.routing.attachment.Attachments;
import nl.raakpunt.routing.citizen.TrackCode;
import nl.raakpunt.routing.citizen.Tracks;
import nl.raakpunt.routing.directory.Directory;
import nl.raakpunt.routing.directory.PeopleFound;
import nl.raakpunt.routing.directory.PersonDetails;
import nl.raakpunt.routing.directory.Reply;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.question.Explanation;
import nl.raakpunt.routing.question.HistoryEntry;
import nl.raakpunt.routing.question.PendingOffer;
import nl.raakpunt.routing.question.Question;
import nl.raakpunt.routing.question.QuestionId;
import nl.raakpunt.routing.question.QuestionOverview;
import nl.raakpunt.routing.question.Viewing;
import nl.raakpunt.routing.route.Advice;
import nl.raakpunt.routing.route.Router;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Gathers what the page of one question shows to one viewer. */
@Component
class QuestionShow {
    private static final int COLLEAGUES = 8;

    private final Viewing viewing;
    private final QuestionOverview overview;
    private final Router router;
    private final Directory directory;
    private final Tracks tracks;
    private final Attachments attachments;

    QuestionShow(
            Viewing viewing,
            QuestionOverview overview,
            Router router,
            Directory directory,
            Tracks tracks,
            Attachments attachments) {
        this.viewing = viewing;
        this.overview = overview;
        this.router = router;
        this.directory = directory;
        this.tracks = tracks;
        this.attachments = attachments;
    }

    /** The question, when this person may see it. */
    Optional<Question> find(String id, SignedIn me) {
        return parse(id).flatMap(known -> viewing.find(known, me));
    }

    void fill(Question question, SignedIn me, Words words, Model model) {
        model.addAttribute("question", QuestionView.of(question, me.id(), words));
        model.addAttribute(
                "history",
                HistoryView.of(
                                overview.history(question.id(), me).orElse(List.of()).stream()
                                        .map(HistoryEntry::event)
                                        .toList(),
                                words)
                        .reversed());
        model.addAttribute(
                "closes", overview.closesAt(question.id()).map(words::moment).orElse(null));
        model.addAttribute(
                "track", tracks.codeOf(question.id()).map(TrackCode::shown).orElse(null));
        model.addAttribute(
                "files",
                attachments.of(question.id()).stream()
                        .map(file -> FileView.of(file, words))
                        .toList());
        model.addAttribute("fileLimit", FileView.size(attachments.maxSize(), words));
        model.addAttribute("topicTitles", topicTitles());
        model.addAttribute("callee", callee(question, me, words));
        if (!model.containsAttribute("acted")) {
            model.addAttribute("acted", "");
        }
        if (!model.containsAttribute("act")) {
            model.addAttribute("act", ActForm.EMPTY);
        }
    }

    /** Whom the owner must get on the line while the caller waits, with the numbers; {@code null} when nobody, or not known now. */
    private @Nullable PersonView callee(Question question, SignedIn me, Words words) {
        PendingOffer offer = question.offer();
        if (offer == null || offer.call() != PendingOffer.Call.CALLER_WAITS || !question.isOwnedBy(me.id())) {
            return null;
        }
        return directory.person(offer.to().id()) instanceof Reply.Found<PersonDetails> found
                ? PersonView.of(found.value().card(), words)
                : null;
    }

    /** Shows whom an agent found, to choose from; while the directory cannot be asked, that. */
    void fillColleagues(Question question, ActForm form, Words words, Model model) {
        List<Recipient> found = colleagues(question, ActForm.text(form.who()));
        if (found == null) {
            model.addAttribute("offerProblem", words.say("act.directoryDown"));
            return;
        }
        model.addAttribute(
                "colleagues",
                found.stream()
                        .map(recipient -> PersonView.of(recipient.card(), words))
                        .toList());
    }

    /** Colleagues by name, number or work; without a text, those the router names. */
    private @Nullable List<Recipient> colleagues(Question question, String text) {
        if (text.isEmpty()) {
            Advice advice = router.advise(question);
            return advice instanceof Advice.Unavailable ? null : Recipients.in(advice);
        }
        return switch (directory.searchPeople(text, COLLEAGUES)) {
            case Reply.Found<PeopleFound> found ->
                found.value().people().stream()
                        .map(match -> new Recipient(match.person(), Explanation.byHand()))
                        .filter(recipient ->
                                !question.isOwnedBy(recipient.card().id()))
                        .toList();
            case Reply.Absent<PeopleFound> _ -> List.of();
            case Reply.Unavailable<PeopleFound> _ -> null;
        };
    }

    private List<String> topicTitles() {
        return directory.topics() instanceof Reply.Found<List<TopicCard>> topics
                ? topics.value().stream().map(TopicCard::title).toList()
                : List.of();
    }

    private static Optional<QuestionId> parse(String id) {
        try {
            return Optional.of(new QuestionId(UUID.fromString(id)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
