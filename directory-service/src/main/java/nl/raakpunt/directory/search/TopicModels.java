package nl.raakpunt.directory.search;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import nl.raakpunt.directory.learning.Lesson;
import nl.raakpunt.directory.learning.Lessons;
import nl.raakpunt.directory.understanding.TopicModel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Keeps the learned model up to date in the background and swaps it at once when it is ready; until there is one, topics
 * are ranked by their words. Finished questions that would make answers clearly worse are not learned from.
 */
@Component
class TopicModels implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TopicModels.class);
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

    private final Catalogues catalogues;
    private final ObjectProvider<Lessons> lessons;
    private final UnderstandingSettings settings;
    private final Clock clock;
    private volatile @Nullable InUse inUse;
    private volatile @Nullable Material refused;
    private volatile boolean running;
    private @Nullable Thread worker;
    private final Semaphore ending = new Semaphore(0);

    TopicModels(Catalogues catalogues, ObjectProvider<Lessons> lessons, UnderstandingSettings settings, Clock clock) {
        this.catalogues = catalogues;
        this.lessons = lessons;
        this.settings = settings;
        this.clock = clock;
    }

    /** What a model is made of; the same material makes the same model. */
    private record Material(Catalogue catalogue, long lessons) {}

    /**
     * The model that answers.
     *
     * @param number  counts the models since the start
     * @param quality share of questions kept apart that a model like it ranks right; not there when there are too few
     */
    record InUse(TopicModel model, int number, Instant trainedAt, OptionalDouble quality, Object material) {}

    /** The model of now, once there is one. */
    Optional<TopicModel> current() {
        return Optional.ofNullable(inUse).map(InUse::model);
    }

    Optional<InUse> inUse() {
        return Optional.ofNullable(inUse);
    }

    /** True when the newest finished questions would have made answers worse. */
    boolean isRefused() {
        return refused != null;
    }

    /** Trains when there is something new; true when another model is in use now. */
    boolean trainWhenNeeded() {
        Lessons source = lessons.getIfAvailable();
        Material material = new Material(catalogues.current(), source == null ? 0 : source.version());
        if (material.catalogue().topics().isEmpty()) {
            // A model of nothing would be in the way of the words of the first topics until the next is learned.
            return false;
        }
        InUse before = inUse;
        if ((before != null && material.equals(before.material())) || material.equals(refused)) {
            return false;
        }
        List<Lesson> taught = source == null ? List.of() : source.newest(settings.lessonsPerTopic());
        return train(material, taught, before);
    }

    private boolean train(Material material, List<Lesson> taught, @Nullable InUse before) {
        long begin = System.nanoTime();
        Catalogue catalogue = material.catalogue();
        Training.Trial trial = Training.trial(catalogue.topics().values(), taught);
        if (trial.isWorse(settings.mayLose())) {
            refused = material;
            log.warn(
                    "Finished questions make answers worse ({} instead of {} right), so nothing is learned from them now",
                    share(trial.quality()),
                    share(trial.untaught()));
            return !knows(before, catalogue)
                    && use(
                            material,
                            List.of(),
                            Training.trial(catalogue.topics().values(), List.of()),
                            begin);
        }
        refused = null;
        return use(material, taught, trial, begin);
    }

    private static boolean knows(@Nullable InUse model, Catalogue catalogue) {
        return model != null
                && model.material() instanceof Material known
                && known.catalogue().equals(catalogue);
    }

    private boolean use(Material material, List<Lesson> taught, Training.Trial trial, long begin) {
        Catalogue catalogue = material.catalogue();
        InUse before = inUse;
        TopicModel model = Training.model(catalogue, taught, trial);
        int number = before == null ? 1 : before.number() + 1;
        inUse = new InUse(model, number, clock.instant(), trial.quality(), material);
        log.info(
                "Model {} of {} topics and {} finished questions is in use; {} of questions kept apart right, {}; learned in {} s",
                number,
                catalogue.topics().size(),
                taught.size(),
                share(trial.quality()),
                trial.calibration(),
                Math.round((System.nanoTime() - begin) / 1e8) / 10.0);
        return true;
    }

    private static String share(OptionalDouble share) {
        return share.isPresent() ? Math.round(share.getAsDouble() * 1000) / 10.0 + " %" : "an unknown share";
    }

    /** A platform thread: on a virtual one, training would keep a core from those who wait for an answer. */
    @Override
    public synchronized void start() {
        running = true;
        if (settings.learn()) {
            worker = Thread.ofPlatform().name("topic-models").daemon().start(this::work);
        }
    }

    @Override
    public synchronized void stop() {
        running = false;
        ending.release();
        Thread training = worker;
        worker = null;
        if (training != null) {
            try {
                if (!training.join(STOP_PATIENCE)) {
                    log.warn("Training has not ended in {}; it ends with the service", STOP_PATIENCE);
                }
            } catch (InterruptedException hurry) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running) {
            try {
                trainWhenNeeded();
            } catch (DataAccessException unreadable) {
                log.warn("Nothing can be learned now, trying again every {}", settings.lookEvery(), unreadable);
            }
            rest();
        }
    }

    private void rest() {
        try {
            if (ending.tryAcquire(settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS)) {
                log.trace("Woken to stop");
            }
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
            running = false;
        }
    }
}
