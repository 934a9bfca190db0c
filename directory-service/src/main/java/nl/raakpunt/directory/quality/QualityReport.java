package nl.raakpunt.directory.quality;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import nl.raakpunt.directory.sync.DirectoryAge;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** What is wrong, by kind. */
@Component
class QualityReport {

    private final List<FindingSource> sources;
    private final Map<Kind, FindingSource> byKind = new EnumMap<>(Kind.class);
    private final DirectoryAge age;
    private final Clock clock;

    QualityReport(
            MissingFacts missing,
            SharedPhones phones,
            LoopFindings loops,
            TopicFindings topics,
            Leavers leavers,
            LeftBehind leftBehind,
            DirectoryAge age,
            Clock clock) {
        this.sources = List.of(missing, phones, loops, topics, leavers, leftBehind);
        this.age = age;
        this.clock = clock;
        Arrays.stream(Kind.values())
                .forEach(kind -> byKind.put(
                        kind,
                        switch (kind) {
                            case PHONE_MISSING,
                                    MAIL_MISSING,
                                    TEAM_MISSING,
                                    MANAGER_MISSING,
                                    STAND_IN_MISSING,
                                    WORKING_PATTERN_MISSING -> missing;
                            case PHONE_SHARED -> phones;
                            case MANAGER_LOOP, STAND_IN_LOOP -> loops;
                            case TOPIC_WITHOUT_OWNER, TOPIC_OWNER_GONE, TOPIC_UNREACHABLE -> topics;
                            case LEAVER -> leavers;
                            case SOURCE_REMOVED -> leftBehind;
                        }));
    }

    /** How many of each kind. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Summary summary() {
        Map<Kind, Long> counts = new EnumMap<>(Kind.class);
        sources.forEach(source -> counts.putAll(source.counts(today())));
        List<Count> kinds = Arrays.stream(Kind.values())
                .map(kind -> new Count(kind, counts.getOrDefault(kind, 0L)))
                .toList();
        return new Summary(kinds, age.observedAt().orElse(null));
    }

    /** A page of one kind, by id. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Page page(Kind kind, String after, int limit) {
        List<Finding> found = source(kind).page(kind, today(), after, limit + 1);
        List<Finding> shown = List.copyOf(found.subList(0, Math.min(limit, found.size())));
        return new Page(
                kind,
                shown,
                found.size() > limit ? shown.getLast().id() : null,
                age.observedAt().orElse(null));
    }

    private FindingSource source(Kind kind) {
        FindingSource source = byKind.get(kind);
        if (source == null) {
            throw new IllegalStateException("Nobody finds " + kind);
        }
        return source;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    /**
     * All kinds.
     *
     * @param observedAt when the staff directory was last read completely
     */
    record Summary(List<Count> kinds, @Nullable Instant observedAt) {}

    /** How many of one kind. */
    record Count(Kind kind, long count) {}

    /**
     * Some findings.
     *
     * @param next       what to send as after for the next ones; absent when these are the last
     * @param observedAt when the staff directory was last read completely
     */
    record Page(
            Kind kind,
            List<Finding> findings,
            @Nullable String next,
            @Nullable Instant observedAt) {}
}
