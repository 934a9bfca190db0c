package nl.raakpunt.routing.auditor;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import nl.raakpunt.routing.outbox.Delivery;
import nl.raakpunt.routing.question.Upkeep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks at everything that must hold, repairs what it can, and calls the heartbeat only when nothing is left to report. */
@Component
class Auditor {

    private static final Logger LOG = LoggerFactory.getLogger(Auditor.class);

    private final Upkeep upkeep;
    private final Delivery delivery;
    private final Leavers leavers;
    private final Heartbeat heartbeat;
    private final AuditorSettings settings;
    private final Clock clock;
    private final AtomicReference<Report> last;

    Auditor(
            Upkeep upkeep,
            Delivery delivery,
            Leavers leavers,
            Heartbeat heartbeat,
            AuditorSettings settings,
            Clock clock,
            MeterRegistry meters) {
        this.upkeep = upkeep;
        this.delivery = delivery;
        this.leavers = leavers;
        this.heartbeat = heartbeat;
        this.settings = settings;
        this.clock = clock;
        this.last = new AtomicReference<>(new Report(clock.instant(), List.of()));
        for (Finding.Kind kind : Finding.Kind.values()) {
            meters.gauge(
                    "raakpunt.auditor.findings",
                    Tags.of("kind", kind.name()),
                    last,
                    report -> report.get().count(kind));
        }
    }

    /** What was found and when. */
    record Report(Instant at, List<Finding> findings) {
        Report {
            findings = List.copyOf(findings);
        }

        boolean isWell() {
            return findings.stream().allMatch(finding -> finding.kind().isRepaired());
        }

        int count(Finding.Kind kind) {
            return findings.stream()
                    .filter(finding -> finding.kind() == kind)
                    .mapToInt(Finding::count)
                    .sum();
        }
    }

    Report last() {
        return last.get();
    }

    @Scheduled(fixedDelayString = "${raakpunt.auditor.every:5m}", initialDelayString = "${raakpunt.auditor.every:5m}")
    Report audit() {
        Instant now = clock.instant();
        List<Finding> findings = new ArrayList<>();
        add(findings, Finding.Kind.NO_NEXT_MOMENT, upkeep.giveNextMoment());
        add(findings, Finding.Kind.OVERDUE, upkeep.overdueSince(now.minus(settings.lateAfter())));
        findings.addAll(leavers.look());
        Delivery.Troubles troubles = delivery.troubles(settings.lateAfter());
        add(findings, Finding.Kind.MESSAGES_LATE, troubles.late());
        add(findings, Finding.Kind.MESSAGES_DEAD, troubles.dead());
        findings.forEach(finding -> LOG.warn(
                "{}: {} {}{}",
                finding.kind().isRepaired() ? "Repaired" : "Needs attention",
                finding.kind(),
                finding.count(),
                finding.references().isEmpty() ? "" : " " + finding.references()));
        Report report = new Report(now, findings);
        last.set(report);
        if (report.isWell()) {
            heartbeat.call();
        }
        return report;
    }

    private static void add(List<Finding> findings, Finding.Kind kind, List<String> references) {
        if (!references.isEmpty()) {
            findings.add(new Finding(kind, references.size(), references));
        }
    }

    private static void add(List<Finding> findings, Finding.Kind kind, int count) {
        if (count > 0) {
            findings.add(new Finding(kind, count, List.of()));
        }
    }
}
