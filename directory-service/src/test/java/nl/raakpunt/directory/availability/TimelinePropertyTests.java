package nl.raakpunt.directory.availability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import nl.raakpunt.directory.availability.Claim.Kind;
import nl.raakpunt.directory.availability.Claim.Source;
import nl.raakpunt.directory.availability.OwnEntries.OwnPattern;
import nl.raakpunt.directory.availability.OwnStatus.Says;
import nl.raakpunt.directory.availability.Reachability.Reason;
import nl.raakpunt.directory.availability.Reachability.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold whatever is told, around changes of the clock, midnight, the turn of the year and holidays. */
class TimelinePropertyTests {

    private static final ReachabilityRules RULES = new ReachabilityRules(
            Told.ZONE,
            new DutchHolidays(DutchHolidays.Choice.USUAL, ClosingDays.parse(List.of("12-24", "2026-10-26"))));
    private static final int ROUNDS = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 20_261_025, 20_270_101})
    void theStateIsTheSameUntilTheEndThatIsGivenAndAnotherOneThen(long seed) {
        forRandomFacts(seed, (facts, now, random) -> {
            Reachability shown = RULES.of(facts, now);
            if (shown.until() != null) {
                assertThat(shown.until()).isAfter(now);
                for (int i = 0; i < 4; i++) {
                    assertThat(RULES.of(facts, between(now, shown.until(), random))
                                    .state())
                            .isEqualTo(shown.state());
                }
                assertThat(RULES.of(facts, shown.until()).state()).isNotEqualTo(shown.state());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {2, 20_260_329, 20_261_231})
    void whoIsBackIsReachableThenAndNotBefore(long seed) {
        forRandomFacts(seed, (facts, now, random) -> {
            Reachability shown = RULES.of(facts, now);
            if (shown.backAt() != null) {
                assertThat(shown.backAt()).isAfter(now);
                Reachability then = RULES.of(facts, shown.backAt());
                // Whoever has no hours on record is only known to be back because they said so.
                boolean ownWord = shown.reason() == Reason.OWN_STATEMENT && then.reason() == Reason.NO_WORKING_PATTERN;
                assertThat(then.state() == State.REACHABLE || ownWord).isTrue();
                for (int i = 0; i < 4; i++) {
                    Instant earlier = between(now, shown.backAt(), random);
                    assertThat(RULES.of(facts, earlier).state()).isNotEqualTo(State.REACHABLE);
                }
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 20_261_025, 20_261_231})
    void nothingThatIsShownChangesBeforeTheMomentUntilWhichItHolds(long seed) {
        forRandomFacts(seed, (facts, now, random) -> {
            Reachability shown = RULES.of(facts, now);
            Instant end = shown.holdsUntil() == null ? now.plus(Duration.ofDays(30)) : shown.holdsUntil();
            assertThat(end).isAfter(now);
            for (int i = 0; i < 4; i++) {
                Reachability later = RULES.of(facts, between(now, end, random));
                assertThat(later.state()).isEqualTo(shown.state());
                assertThat(later.reason()).isEqualTo(shown.reason());
                assertThat(later.until()).isEqualTo(shown.until());
                assertThat(later.backAt()).isEqualTo(shown.backAt());
                assertThat(later.channels()).isEqualTo(shown.channels());
                assertThat(later.line()).isEqualTo(shown.line());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {3, 33})
    void aStaleAvailableChangesNothing(long seed) {
        forRandomFacts(seed, (facts, now, random) -> {
            Source source = random.nextBoolean() ? Source.PRESENCE : Source.TELEPHONE;
            Instant old = now.minusSeconds(120 + random.nextInt(100_000));
            PersonFacts more = with(facts, new Claim(Told.PERSON, source, Kind.AVAILABLE, old, null, old));
            assertThat(RULES.of(more, now)).isEqualTo(RULES.of(facts, now));
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 44})
    void anAvailableNeverBringsSomebodyWhoIsNotAtWork(long seed) {
        forRandomFacts(seed, (facts, now, random) -> {
            Reachability before = RULES.of(facts, now);
            PersonFacts more = with(facts, new Claim(Told.PERSON, Source.PRESENCE, Kind.AVAILABLE, now, null, now));
            if (before.state() == State.BACK || before.state() == State.AWAY) {
                assertThat(RULES.of(more, now).state()).isEqualTo(before.state());
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {5, 55})
    void signingOutNeverChangesTheState(long seed) {
        forRandomFacts(seed, (facts, now, random) -> {
            Kind gone = random.nextBoolean() ? Kind.OFFLINE : Kind.AWAY_FROM_SCREEN;
            PersonFacts more = with(facts, new Claim(Told.PERSON, Source.PRESENCE, gone, now, null, now));
            Reachability before = RULES.of(facts, now);
            assertThat(RULES.of(more, now).state()).isEqualTo(before.state());
            assertThat(RULES.of(more, now).until()).isEqualTo(before.until());
        });
    }

    /** An independent look at what may make somebody reachable: their word, something fresh, or hours that hold now. */
    @ParameterizedTest
    @ValueSource(longs = {6, 66})
    void nobodyIsReachableOnStaleData(long seed) {
        forRandomFacts(seed, (facts, now, random) -> {
            Reachability shown = RULES.of(facts, now);
            if (shown.state() != State.REACHABLE) {
                return;
            }
            List<Claim> fresh = facts.claims().stream()
                    .filter(claim -> claim.covers(now))
                    .filter(claim -> Duration.between(claim.observedAt(), now).compareTo(age(claim.source())) < 0)
                    .toList();
            OwnStatus status = facts.own().status();
            switch (shown.reason()) {
                case OWN_STATEMENT -> assertThat(status).matches(said -> said != null && said.holdsAt(now));
                case ONLINE -> assertThat(fresh).extracting(Claim::kind).contains(Kind.AVAILABLE);
                case WITHIN_WORKING_HOURS -> {
                    if (shown.source() == Reachability.Source.WORKING_HOURS) {
                        assertThat(fresh).extracting(Claim::kind).contains(Kind.WORKING);
                    }
                }
                default -> assertThat(shown.reason()).isNull();
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 77})
    void aDatedAbsenceHoldsUntilItsEndHoweverOldAndWhateverElseIsTold(long seed) {
        forRandomFacts(seed, (facts, now, random) -> {
            Instant until = now.plusSeconds(1 + random.nextInt(1_000_000));
            Instant from = now.minusSeconds(random.nextInt(1_000_000));
            Claim absent = new Claim(Told.PERSON, Source.OUT_OF_OFFICE, Kind.ABSENT, from, until, from);
            PersonFacts more = with(withoutStatus(facts), absent);
            Reachability shown = RULES.of(more, now);
            assertThat(shown.state()).isEqualTo(State.AWAY);
            assertThat(RULES.of(more, between(now, until, random)).state()).isEqualTo(State.AWAY);
            if (shown.until() != null) {
                assertThat(shown.until()).isAfterOrEqualTo(until);
            }
        });
    }

    @Test
    void whatIsToldOfAnotherOrderGivesTheSame() {
        forRandomFacts(8, (facts, now, random) -> {
            List<Claim> other = new ArrayList<>(facts.claims().reversed());
            PersonFacts reversed =
                    new PersonFacts(true, null, facts.schedule(), facts.readAt(), facts.own(), other, facts.missing());
            Reachability one = RULES.of(facts, now);
            Reachability two = RULES.of(reversed, now);
            assertThat(two.state()).isEqualTo(one.state());
            assertThat(two.until()).isEqualTo(one.until());
            assertThat(two.backAt()).isEqualTo(one.backAt());
        });
    }

    private interface Property {
        void holds(PersonFacts facts, Instant now, Random random);
    }

    private static void forRandomFacts(long seed, Property property) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Instant now = RandomFacts.moment(random);
            PersonFacts facts = RandomFacts.around(now, random);
            try {
                property.holds(facts, now, random);
            } catch (AssertionError | RuntimeException broken) {
                throw new AssertionError("seed " + seed + " round " + round + " at " + now + ": " + facts, broken);
            }
        }
    }

    private static Instant between(Instant from, Instant until, Random random) {
        return from.plusNanos(
                (long) (random.nextDouble() * (Duration.between(from, until).toNanos() - 1)));
    }

    private static PersonFacts with(PersonFacts facts, Claim claim) {
        List<Claim> more = new ArrayList<>(facts.claims());
        more.add(claim);
        return new PersonFacts(
                facts.active(), null, facts.schedule(), facts.readAt(), facts.own(), more, facts.missing());
    }

    private static PersonFacts withoutStatus(PersonFacts facts) {
        OwnEntries own =
                new OwnEntries(null, facts.own().absences(), facts.own().pattern(), List.of());
        return new PersonFacts(true, null, facts.schedule(), facts.readAt(), own, facts.claims(), facts.missing());
    }

    private static Duration age(Source source) {
        return switch (source) {
            case TELEPHONE -> Duration.ofSeconds(30);
            case PRESENCE -> Duration.ofMinutes(2);
            case OUT_OF_OFFICE, CALENDAR -> Duration.ofHours(1);
            // A plan with dates, and what is kept here, do not age.
            case WORKING_HOURS, OWN_ENTRY, TEAM_LEAD_ENTRY -> Duration.ofDays(10_000);
        };
    }

    /** People of whom much is told, at awkward moments. */
    private static final class RandomFacts {

        private static final List<String> PATTERNS = List.of(
                "ma-do 08:00-16:00",
                "ma-vr 08:30-12:00, 12:30-17:00",
                "even wo 09:00-13:00; oneven vr 13:00-17:00",
                "ma-zo 00:00-24:00",
                "vr-zo 22:00-06:00",
                "zo 01:30-03:30",
                "even ma,di 08:00-12:00; ma 10:00-14:00");
        private static final List<String> TURNS = List.of(
                "2026-03-29T02:00",
                "2026-10-25T02:00",
                "2026-10-25T03:00",
                "2026-12-31T23:59:59",
                "2027-01-01T00:00",
                "2026-12-24T00:00",
                "2026-11-24T00:00",
                "2027-03-28T03:00");
        private static final List<Kind> LIVE = List.of(
                Kind.AVAILABLE, Kind.IN_CALL, Kind.BUSY, Kind.DO_NOT_DISTURB, Kind.AWAY_FROM_SCREEN, Kind.OFFLINE);

        static Instant moment(Random random) {
            if (random.nextInt(3) == 0) {
                return Told.at(TURNS.get(random.nextInt(TURNS.size()))).plusSeconds(random.nextInt(7_200) - 3_600);
            }
            return Instant.parse("2026-01-01T00:00:00Z").plusSeconds(random.nextInt(2 * 366 * 86_400));
        }

        static PersonFacts around(Instant now, Random random) {
            List<Claim> claims = new ArrayList<>();
            IntStream.range(0, random.nextInt(3)).forEach(i -> claims.add(live(now, random)));
            IntStream.range(0, random.nextInt(6)).forEach(i -> claims.add(appointment(now, random)));
            if (random.nextInt(4) == 0) {
                claims.add(outOfOffice(now, random));
            }
            if (random.nextInt(4) == 0) {
                claims.addAll(hours(now, random));
            }
            return new PersonFacts(true, null, schedule(now, random), now, own(now, random), claims, List.of());
        }

        private static Schedule schedule(Instant now, Random random) {
            LocalDate today = LocalDate.ofInstant(now, Told.ZONE);
            List<Absence> absences = IntStream.range(0, random.nextInt(3))
                    .mapToObj(i -> today.plusDays(random.nextInt(30) - 10))
                    .map(first -> new Absence(first, first.plusDays(random.nextInt(20))))
                    .toList();
            return new Schedule(pattern(random), absences, List.of());
        }

        private static @Nullable WorkingPattern pattern(Random random) {
            return random.nextInt(8) == 0 ? null : WorkingPattern.parse(PATTERNS.get(random.nextInt(PATTERNS.size())));
        }

        private static OwnEntries own(Instant now, Random random) {
            WorkingPattern hours = random.nextInt(5) == 0 ? pattern(random) : null;
            List<OwnAbsence> absences = random.nextInt(4) == 0
                    ? List.of(new OwnAbsence(new UUID(1, 1), shifted(now, random, -50), end(now, random), now, false))
                    : List.of();
            return new OwnEntries(
                    random.nextInt(4) == 0 ? status(now, random) : null,
                    absences,
                    hours == null ? null : new OwnPattern(hours, now, false),
                    List.of());
        }

        private static OwnStatus status(Instant now, Random random) {
            Says says = List.of(Says.values()).get(random.nextInt(Says.values().length));
            Instant from = now.minusSeconds(random.nextInt(60_000));
            Instant until = random.nextBoolean() || says == Says.BACK_LATER
                    ? now.plusSeconds(random.nextInt(60_000) + 1)
                    : null;
            return OwnStatus.of(says, from, until);
        }

        private static Claim live(Instant now, Random random) {
            Source source = random.nextBoolean() ? Source.TELEPHONE : Source.PRESENCE;
            Instant seen = now.minusSeconds(random.nextInt(240));
            return claim(
                    source,
                    LIVE.get(random.nextInt(LIVE.size())),
                    seen,
                    random.nextBoolean() ? null : now.plusSeconds(60),
                    seen);
        }

        private static Claim appointment(Instant now, Random random) {
            Instant from = shifted(now, random, -8);
            return claim(
                    Source.CALENDAR,
                    Kind.OCCUPIED,
                    from,
                    from.plusSeconds(900L * (1 + random.nextInt(12))),
                    read(now, random));
        }

        private static Claim outOfOffice(Instant now, Random random) {
            return claim(
                    Source.OUT_OF_OFFICE, Kind.ABSENT, shifted(now, random, -50), end(now, random), read(now, random));
        }

        private static List<Claim> hours(Instant now, Random random) {
            Instant read = now.minusSeconds(random.nextInt(50) * 3_600L);
            return IntStream.range(0, 1 + random.nextInt(5))
                    .mapToObj(i -> shifted(now, random, -8))
                    .map(from -> claim(
                            Source.WORKING_HOURS,
                            Kind.WORKING,
                            from,
                            from.plusSeconds(3_600L * (1 + random.nextInt(9))),
                            read))
                    .toList();
        }

        private static Claim claim(
                Source source, Kind kind, Instant from, @Nullable Instant until, Instant observedAt) {
            return new Claim(Told.PERSON, source, kind, from, until, observedAt);
        }

        private static Instant shifted(Instant now, Random random, int hours) {
            return now.plusSeconds(hours * 3_600L + random.nextInt(100) * 1_800L);
        }

        private static @Nullable Instant end(Instant now, Random random) {
            return random.nextInt(3) == 0 ? null : now.plusSeconds(200_000L + random.nextInt(2_000_000));
        }

        private static Instant read(Instant now, Random random) {
            return now.minusSeconds(random.nextInt(7_200));
        }
    }
}
