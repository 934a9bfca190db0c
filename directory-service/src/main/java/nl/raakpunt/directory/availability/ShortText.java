package nl.raakpunt.directory.availability;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.raakpunt.directory.availability.OwnStatus.Says;
import nl.raakpunt.directory.availability.Reachability.Channel;
import nl.raakpunt.directory.availability.Said.Why;
import org.jspecify.annotations.Nullable;

/**
 * Understands what people type about themselves in Dutch: {@code terug om 14:00}, {@code afwezig t/m vrijdag}, {@code bezig tot
 * 15:30}, {@code vandaag alleen per chat}. Words for why somebody is away count as "away" and are not kept.
 */
public final class ShortText {

    private static final String TIME = "(?<time>[0-9]{1,2}(?:[:.][0-9]{2})?)(?: ?u(?:ur)?)?";
    private static final String DAY =
            "(?<day>vandaag|[a-z]+dag|(?:over)?morgen|[0-9]{1,2}-[0-9]{1,2}(?:-[0-9]{4})?|[0-9]{1,2} [a-z]{3,9})";
    private static final String LAST = DAY.replace("<day>", "<last>");
    private static final String GONE =
            "(?:afwezig|weg|vrij|ziek|met vakantie|op vakantie|met verlof|verlof|niet aanwezig|niet bereikbaar)";
    private static final String I_AM = "(?:ik ben )?(?:even )?(?:weer )?";

    private final LocalDateTime now;
    private final ZoneId zone;
    private final DutchDays days;

    private ShortText(LocalDateTime now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
        this.days = new DutchDays(now.toLocalDate());
    }

    /** What a text means when it is written at this moment. */
    public static Said read(String text, Instant at, ZoneId zone) {
        return new ShortText(LocalDateTime.ofInstant(at, zone), zone).read(text);
    }

    private Said read(String text) {
        List<Meaning> meanings = new ArrayList<>();
        List<String> rest = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Optional<Meaning> meaning = meaning(tidy(part));
            meaning.ifPresentOrElse(meanings::add, () -> rest.add(part.strip()));
        }
        if (meanings.isEmpty()) {
            return unclear(Why.NOT_UNDERSTOOD);
        }
        return meanings.stream()
                .map(Meaning::said)
                .filter(said -> !(said instanceof Said.Now))
                .findFirst()
                .orElseGet(() -> together(meanings, PublicLine.tidy(String.join(", ", rest))));
    }

    private Said together(List<Meaning> meanings, @Nullable String line) {
        Optional<String> telling = Optional.ofNullable(line).flatMap(PublicLine::wordThatTellsWhy);
        if (telling.isPresent()) {
            return new Said.Unclear(Why.TELLS_WHY, telling.get());
        }
        if (line != null && line.length() > PublicLine.LONGEST) {
            return unclear(Why.TOO_LONG);
        }
        List<OwnStatus> statuses = meanings.stream()
                .flatMap(meaning -> meaning.said() instanceof Said.Now now
                        ? Optional.of(now.status()).stream()
                        : Optional.<OwnStatus>empty().stream())
                .toList();
        OwnStatus main = statuses.stream()
                .filter(status -> status.says() != Says.NOTHING)
                .findFirst()
                .orElse(statuses.getFirst());
        Channel only = statuses.stream()
                .map(OwnStatus::only)
                .filter(channel -> channel != null)
                .findFirst()
                .orElse(null);
        return new Said.Now(new OwnStatus(main.says(), false, only, line, main.from(), main.until(), false));
    }

    private static String tidy(String part) {
        return part.toLowerCase(Locale.ROOT)
                .replace("tot en met", "t/m")
                .replace("e-mail", "mail")
                .replaceAll("[.!?]+$", "")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Tried in this order. */
    private Optional<Meaning> meaning(String part) {
        return match(I_AM + "terug(?: om| vanaf)? " + TIME, part, found -> later(found))
                .or(() -> match("(?:om )?" + TIME + " " + I_AM + "terug", part, found -> later(found)))
                .or(() -> match(I_AM + GONE + " tot " + TIME, part, found -> later(found)))
                .or(() -> match(I_AM + "terug(?: op)? " + DAY + "(?: om " + TIME + ")?", part, this::backOn))
                .or(() -> match("(?:op )?" + DAY + "(?: om " + TIME + ")? " + I_AM + "terug", part, this::backOn))
                .or(() -> match("(?:op )?" + DAY + " " + I_AM + "terug om " + TIME, part, this::backOn))
                .or(() -> match(I_AM + GONE + "(?: tot) " + DAY, part, this::backOn))
                .or(() -> match(I_AM + GONE + " t/m " + LAST, part, found -> absent(null, found.group("last"))))
                .or(() -> match(I_AM + GONE + " (?:van )?" + DAY + " t/m " + LAST, part, this::absentFromTo))
                .or(() -> match("(?:van )?" + DAY + " t/m " + LAST + " " + GONE, part, this::absentFromTo))
                .or(() -> match("(?:op )?" + DAY + " " + GONE, part, this::absentOn))
                .or(() -> match(I_AM + GONE + "(?: op)? " + DAY, part, this::absentOn))
                .or(() -> match(I_AM + GONE, part, found -> unclear(Why.UNTIL_WHEN)))
                .or(() -> match(
                        I_AM + "(?:bezig|bezet|in gesprek|in overleg|in vergadering|niet storen)(?: tot " + TIME + ")?",
                        part,
                        found -> status(Says.BUSY, null, found)))
                .or(() -> match(
                        "(?:vandaag |even )?(?:alleen|uitsluitend) (?:per |via |met )?(?<channel>chat|mail|telefoon|bellen)"
                                + "(?: vandaag| bereikbaar)?(?: tot " + TIME + ")?",
                        part,
                        this::onlyBy))
                .or(() -> match(
                        I_AM + "(?:wel )?(?:bereikbaar|beschikbaar) tot " + TIME,
                        part,
                        found -> status(Says.REACHABLE, null, found)))
                .or(() -> match(
                        "(?:ik ben )?(?:er weer|weer terug|terug|weer bereikbaar|bereikbaar|weer beschikbaar|beschikbaar"
                                + "|aanwezig|weer aanwezig|weer aan het werk)",
                        part,
                        found -> new Said.BackAgain()));
    }

    private static Optional<Meaning> match(String pattern, String part, Reader reader) {
        Matcher matcher = Pattern.compile(pattern).matcher(part);
        return matcher.matches() ? Optional.of(new Meaning(reader.read(matcher))) : Optional.empty();
    }

    private Said later(Matcher found) {
        return status(Says.BACK_LATER, null, found);
    }

    private Said onlyBy(Matcher found) {
        Channel channel = switch (found.group("channel")) {
            case "chat" -> Channel.CHAT;
            case "mail" -> Channel.MAIL;
            default -> Channel.PHONE;
        };
        if (found.group("time") == null) {
            return now(Says.NOTHING, channel, now.toLocalDate().plusDays(1).atStartOfDay());
        }
        return status(Says.NOTHING, channel, found);
    }

    private Said status(Says says, @Nullable Channel only, Matcher found) {
        if (found.group("time") == null) {
            return now(says, only, null);
        }
        Optional<LocalTime> time = time(found.group("time"));
        return time.map(now.toLocalDate()::atTime)
                .filter(now::isBefore)
                .map(until -> now(says, only, until))
                .orElseGet(() -> unclear(Why.NO_SUCH_TIME));
    }

    private Said now(Says says, @Nullable Channel only, @Nullable LocalDateTime until) {
        return new Said.Now(
                new OwnStatus(says, false, only, null, moment(now), until == null ? null : moment(until), false));
    }

    /** Who is back tomorrow is away today. */
    private Said backOn(Matcher found) {
        Optional<LocalDate> day = days.day(found.group("day"));
        String hour = found.namedGroups().containsKey("time") ? found.group("time") : null;
        Optional<LocalTime> time = hour == null ? Optional.of(LocalTime.MIDNIGHT) : time(hour);
        return day.flatMap(date -> time.map(date::atTime))
                .filter(now::isBefore)
                .<Said>map(until -> new Said.Absent(moment(now), moment(until)))
                .orElseGet(() -> unclear(Why.NO_SUCH_TIME));
    }

    private Said absentOn(Matcher found) {
        return absent(found.group("day"), found.group("day"));
    }

    private Said absentFromTo(Matcher found) {
        return absent(found.group("day"), found.group("last"));
    }

    private Said absent(@Nullable String first, String last) {
        Optional<LocalDate> begin = first == null ? Optional.of(now.toLocalDate()) : days.day(first);
        Optional<LocalDate> end = begin.flatMap(date -> new DutchDays(date).day(last, days));
        if (begin.isEmpty() || end.isEmpty() || end.get().isBefore(begin.get())) {
            return unclear(Why.NO_SUCH_TIME);
        }
        // Today is not over: what of it has passed was no absence.
        LocalDateTime from = begin.get().equals(now.toLocalDate()) && first == null
                ? now
                : begin.get().atStartOfDay();
        return new Said.Absent(moment(from), moment(end.get().plusDays(1).atStartOfDay()));
    }

    private static Optional<LocalTime> time(String text) {
        String[] parts = text.split("[:.]", -1);
        int hour = Integer.parseInt(parts[0]);
        int minute = parts.length == 1 ? 0 : Integer.parseInt(parts[1]);
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }

    private Instant moment(LocalDateTime local) {
        return local.atZone(zone).toInstant();
    }

    private static Said unclear(Why why) {
        return new Said.Unclear(why, null);
    }

    private record Meaning(Said said) {}

    private interface Reader {
        Said read(Matcher found);
    }
}
