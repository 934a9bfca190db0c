package nl.raakpunt.directory.learning;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.raakpunt.directory.topic.TopicRepository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes in what happened to questions, without personal data, and forgets it after its time. */
@Component
class LessonBook implements KnownWording {

    private static final Logger log = LoggerFactory.getLogger(LessonBook.class);

    private final LessonRepository lessons;
    private final TopicRepository topics;
    private final LearningSettings settings;
    private final Clock clock;

    LessonBook(LessonRepository lessons, TopicRepository topics, LearningSettings settings, Clock clock) {
        this.lessons = lessons;
        this.topics = topics;
        this.settings = settings;
        this.clock = clock;
    }

    /** All or none; how many were new and held anything to learn from. */
    @Transactional
    public int add(List<Happening> happenings) {
        PlaceWords places = PlaceWords.of(topics.areas());
        int added = 0;
        for (Happening happening : happenings) {
            String question = PersonalData.strip(happening.question(), happening.names(), places);
            String wording = Wording.key(question);
            if (!wording.isEmpty() && lessons.add(happening, question, wording)) {
                added++;
            }
        }
        if (added > 0) {
            lessons.changed();
        }
        return added;
    }

    @Override
    public Optional<Known> of(String question, PlaceWords places) {
        String wording = Wording.key(PersonalData.strip(question, List.of(), places));
        return wording.isEmpty()
                ? Optional.empty()
                : lessons.known(wording).stream().findFirst();
    }

    @Scheduled(initialDelayString = "1m", fixedDelayString = "1h")
    @Transactional
    public void forget() {
        int forgotten = lessons.removeBefore(clock.instant().minus(settings.keep()));
        if (forgotten > 0) {
            lessons.changed();
            log.info("Forgot {} lessons older than {}", forgotten, settings.keep());
        }
    }
}
