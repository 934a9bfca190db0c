package nl.raakpunt.directory.quality;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.raakpunt.directory.quality.Finding.Subject;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds active people of whom the staff directory leaves out a fact. The database looks; the people never come here all. */
@Repository
class MissingFacts implements FindingSource {

    private static final Map<Kind, Gap> GAPS = gaps();

    private final JdbcClient jdbc;

    MissingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<Kind, Long> counts(LocalDate today) {
        String columns = GAPS.entrySet().stream()
                .map(gap -> "count(*) filter (where " + gap.getValue().condition() + ") as " + gap.getKey())
                .collect(Collectors.joining(", "));
        return jdbc.sql("select " + columns + " from person p where p.active")
                .param("today", today)
                .query((row, number) -> {
                    Map<Kind, Long> counts = new EnumMap<>(Kind.class);
                    for (Kind kind : GAPS.keySet()) {
                        counts.put(kind, row.getLong(kind.name()));
                    }
                    return counts;
                })
                .single();
    }

    @Override
    public List<Finding> page(Kind kind, LocalDate today, String after, int limit) {
        Gap gap = GAPS.get(kind);
        if (gap == null) {
            return List.of();
        }
        return jdbc.sql("select p.id, p.display_name from person p where p.active and p.id > :after and "
                        + gap.condition() + " order by p.id limit :limit")
                .param("today", today)
                .param("after", after.isEmpty() ? new UUID(0, 0) : UUID.fromString(after))
                .param("limit", limit)
                .query((row, number) -> Finding.of(
                        kind,
                        new Subject(Subject.Type.PERSON, row.getString("id"), row.getString("display_name")),
                        List.of(),
                        gap.fixer()))
                .list();
    }

    private static Map<Kind, Gap> gaps() {
        Map<Kind, Gap> gaps = new EnumMap<>(Kind.class);
        gaps.put(Kind.PHONE_MISSING, new Gap("p.phone is null and p.mobile is null", Fixer.of(Fixer.Role.IT, "phone")));
        gaps.put(Kind.MAIL_MISSING, new Gap("p.mail is null", Fixer.of(Fixer.Role.IT, "mail")));
        gaps.put(
                Kind.TEAM_MISSING,
                new Gap(
                        "p.team is null and not exists (select from team_member m where m.person = p.id)",
                        Fixer.of(Fixer.Role.HR, "team")));
        gaps.put(Kind.MANAGER_MISSING, new Gap("p.manager is null", Fixer.of(Fixer.Role.HR, "manager")));
        gaps.put(
                Kind.STAND_IN_MISSING,
                new Gap(
                        "not exists (select from named_stand_in d where d.person = p.id"
                                + " and (d.last_day is null or d.last_day >= :today))",
                        Fixer.of(Fixer.Role.HR, "stand-ins")));
        gaps.put(
                Kind.WORKING_PATTERN_MISSING,
                new Gap(
                        "not exists (select from working_pattern w where w.person = p.id)"
                                + " and not exists (select from own_pattern o where o.person = p.id)",
                        Fixer.of(Fixer.Role.HR, "working-pattern")));
        return gaps;
    }

    /** What is missing, as SQL about person {@code p}, and who can add it. */
    private record Gap(String condition, Fixer fixer) {}
}
