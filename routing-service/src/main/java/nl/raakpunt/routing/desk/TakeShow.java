package nl.raakpunt.routing.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.raakpunt.routing.directory.TopicMatch;
import nl.raakpunt.routing.route.Advice;
import nl.raakpunt.routing.route.Router;
import nl.raakpunt.routing.worktime.Deadlines;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts together the form with which a question is taken. */
@Component
class TakeShow {
    private final Router router;
    private final Recipients recipients;
    private final Deadlines deadlines;
    private final Villages villages;
    private final Clock clock;

    TakeShow(Router router, Recipients recipients, Deadlines deadlines, Villages villages, Clock clock) {
        this.router = router;
        this.recipients = recipients;
        this.deadlines = deadlines;
        this.villages = villages;
        this.clock = clock;
    }

    /**
     * Fills the page with the form.
     *
     * @param how what is going to be done with the question: handover, answer or keep
     */
    void fill(TakeForm form, @Nullable String problem, String how, Words words, Model model) {
        var advice = form.search().canSearch() ? router.advise(form.search().inquiry(villages)) : null;
        model.addAttribute("take", view(form, advice, problem, words));
        model.addAttribute("how", how);
    }

    private TakeView view(TakeForm form, @Nullable Advice advice, @Nullable String problem, Words words) {
        var topic = advice == null ? null : Recipients.topic(advice);
        var recipient = advice == null || form.person() == null
                ? null
                : recipients.find(advice, form.person()).orElse(null);
        var rostered = advice == null ? null : Recipients.promise(advice);
        var promise = rostered != null ? rostered.answerBefore() : usual(topic);
        var shown = topic == null ? null : ResultViews.topicView(topic.topic());
        var typed = SearchForm.chosen(form.answer());
        return new TakeView(
                form,
                shown,
                place(form, advice),
                recipient == null ? null : PersonView.of(recipient.card(), words),
                words.moment(promise),
                recipient == null
                        ? null
                        : words.moment(deadlines.respondBefore(
                                clock.instant(), recipient.card().reachability().back(), promise)),
                typed != null || shown == null ? typed : shown.answer(),
                form.key() == null ? UUID.randomUUID().toString() : form.key(),
                problem);
    }

    /** Where it is, as far as anything is known of it. */
    private @Nullable String place(TakeForm form, @Nullable Advice advice) {
        var read = advice == null ? null : TakePage.area(advice);
        var place = read == null ? villages.named(form.area()) : read;
        return place == null ? SearchForm.chosen(form.area()) : place.name();
    }

    private Instant usual(@Nullable TopicMatch topic) {
        return deadlines.answerBefore(
                clock.instant(), topic == null ? null : topic.topic().serviceLevelHours());
    }
}
