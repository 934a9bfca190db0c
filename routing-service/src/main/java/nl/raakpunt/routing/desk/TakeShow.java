package nl.raakpunt.routing.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import nl.raakpunt.routing.directory.TopicCard;
import nl.raakpunt.routing.question.TopicRef;
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
    private final Topics topics;
    private final Clock clock;

    TakeShow(Router router, Recipients recipients, Deadlines deadlines, Villages villages, Topics topics, Clock clock) {
        this.router = router;
        this.recipients = recipients;
        this.deadlines = deadlines;
        this.villages = villages;
        this.topics = topics;
        this.clock = clock;
    }

    /**
     * Fills the page with the form. Without a colleague nothing can be handed over: then it is a form to keep the question with,
     * and says so.
     *
     * @param wanted what is going to be done with the question: handover, answer or keep
     * @return what can be done with it
     */
    String fill(TakeForm form, @Nullable String problem, String wanted, Words words, Model model) {
        var advice = form.search().canSearch() ? router.advise(form.search().inquiry(villages)) : null;
        var recipient = advice == null || form.person() == null
                ? null
                : recipients.find(advice, form.person()).orElse(null);
        var alone = "handover".equals(wanted) && recipient == null;
        var how = alone ? "keep" : wanted;
        var notice = "keep".equals(how) ? notice(form, advice, alone, words) : null;
        model.addAttribute("take", view(form, advice, recipient, words, new Said(problem, notice)));
        model.addAttribute("how", how);
        return how;
    }

    /** What is told above the form. */
    private record Said(@Nullable String problem, @Nullable String notice) {}

    private TakeView view(
            TakeForm form, @Nullable Advice advice, @Nullable Recipient recipient, Words words, Said said) {
        var topic = topics.card(advice, form);
        var rostered = advice == null ? null : Recipients.promise(advice);
        var promise = rostered != null ? rostered.answerBefore() : usual(topic);
        var shown = topic == null ? carried(topics.kept(advice, form)) : ResultViews.topicView(topic);
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
                said.problem(),
                said.notice());
    }

    private static ResultView.@Nullable TopicView carried(@Nullable TopicRef topic) {
        return topic == null ? null : new ResultView.TopicView(topic.key(), topic.title(), null, null);
    }

    /** Why the question stays with the agent, when that is not what was asked for or nobody can be asked. */
    private static @Nullable String notice(TakeForm form, @Nullable Advice advice, boolean alone, Words words) {
        var name = SearchForm.chosen(form.personName());
        if (advice instanceof Advice.Unavailable) {
            return name == null ? words.say("take.away") : words.say("take.away.person", name);
        }
        return alone && form.person() != null ? words.say("take.gone") : null;
    }

    /** Where it is, as far as anything is known of it. */
    private @Nullable String place(TakeForm form, @Nullable Advice advice) {
        var read = advice == null ? null : TakePage.area(advice);
        var place = read == null ? villages.named(form.area()) : read;
        return place == null ? SearchForm.chosen(form.area()) : place.name();
    }

    private Instant usual(@Nullable TopicCard topic) {
        return deadlines.answerBefore(clock.instant(), topic == null ? null : topic.serviceLevelHours());
    }
}
