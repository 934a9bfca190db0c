package nl.raakpunt.municipality;

import com.unboundid.ldap.sdk.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The mistakes that real directories and spreadsheets hold, each planted once. */
final class Mess {

    private static final int FIRST = 25;
    private static final int EVERY = 9;

    private static final List<Consumer<Entry>> MISTAKES = List.of(
            entry -> entry.removeAttribute("mail"),
            entry -> entry.setAttribute("mail", "j.jansen@" + Hiring.MAIL_DOMAIN),
            entry -> entry.setAttribute("mail", "J.Jansen@" + Hiring.MAIL_DOMAIN),
            entry -> entry.setAttribute("mail", "geen mailadres"),
            entry -> entry.setAttribute("extensionAttribute1", "ma-vr 25:00-17:00"),
            entry -> entry.setAttribute("extensionAttribute1", "flexibel, in overleg"),
            entry -> entry.setAttribute("extensionAttribute2", "2026-12-31/2026-12-01"),
            entry -> entry.setAttribute("extensionAttribute2", "tot nader order"),
            entry -> entry.setAttribute("extensionAttribute3", "w.eggegaan; x.nooitgeweest vr"),
            Mess::standingInForThemselves,
            entry -> entry.setAttribute("manager", Tree.personDn("w.eggegaan")),
            entry -> entry.setAttribute("manager", entry.getDN()),
            entry -> entry.removeAttribute("manager"),
            entry -> entry.removeAttribute("ou"),
            entry -> entry.setAttribute("ou", "Opgeheven team"),
            entry -> entry.setAttribute("telephoneNumber", "zie intranet"),
            Mess::withoutDisplayName,
            Mess::prefixInSurname,
            entry -> entry.setAttribute("description", "Zit op kamer 3 🌳 ' OR 1=1 -- *)(uid=*"));

    private static final List<String> TOPIC_ROWS = List.of(
            "zonder-titel,,,,,,Dit onderwerp heeft geen titel.,nee,8,KCC",
            "misschien-per-kern,Misschien per kern,,,,,Onbekend.,misschien,8,KCC",
            "snel-antwoord,Snel antwoord,,,,,Onbekend.,nee,snel,KCC",
            "vreemde-verwijzing,Vreemde verwijzing,geen verwijzing,,,,Onbekend.,nee,8,KCC",
            "team-bestaat-niet,Team bestaat niet,,,,,Onbekend.,nee,8,Opgeheven team",
            "te-kort,Te korte regel",
            "Sleutel met spaties,Sleutel met spaties,,,,,Onbekend.,nee,8,KCC",
            "paspoort,Nog eens paspoort,,,,,Onbekend.,nee,8,Burgerzaken");

    private static final List<String> RESPONSIBILITY_ROWS = List.of(
            "paspoort,baas,,l.bakker@voorneaanzee.example",
            "onderwerp-bestaat-niet,owner,,l.bakker@voorneaanzee.example",
            "paspoort,expert,,w.eggegaan@voorneaanzee.example",
            "boom-kappen,owner,atlantis,s.vandermeer@voorneaanzee.example",
            "paspoort,owner");

    private static final List<String> AREA_ROWS =
            List.of(",Zonder sleutel,", "brielle,Nog eens Brielle,", "zonder-naam,,");

    private Mess() {}

    static UnaryOperator<Entry> inEntries(boolean messy) {
        return messy ? new Planting()::plant : entry -> entry;
    }

    static void addTo(GeneratedFiles files) throws IOException {
        append(files.topics(), TOPIC_ROWS);
        append(files.responsibilities(), RESPONSIBILITY_ROWS);
        append(files.areas(), AREA_ROWS);
    }

    private static void withoutDisplayName(Entry entry) {
        entry.removeAttribute("displayName");
        entry.removeAttribute("givenName");
    }

    private static void standingInForThemselves(Entry entry) {
        entry.setAttribute("extensionAttribute3", uid(entry));
    }

    private static String uid(Entry entry) {
        return Objects.requireNonNull(entry.getAttributeValue("uid"), "Every person has a uid");
    }

    private static void prefixInSurname(Entry entry) {
        entry.setAttribute("sn", "van der " + entry.getAttributeValue("sn"));
        entry.removeAttribute("extensionAttribute4");
    }

    private static void append(Path file, List<String> rows) throws IOException {
        String lines = String.join("\r\n", rows) + "\r\n";
        Files.writeString(file, lines, StandardOpenOption.APPEND);
    }

    /** Walks past everybody and gives now and then one of them the next mistake. */
    private static final class Planting {

        private final Queue<Consumer<Entry>> left = new ArrayDeque<>(MISTAKES);
        private int untilNext = FIRST;

        Entry plant(Entry entry) {
            boolean cast = Cast.all().stream().anyMatch(member -> member.login().equals(uid(entry)));
            untilNext--;
            if (untilNext <= 0 && !cast && !left.isEmpty()) {
                left.remove().accept(entry);
                untilNext = EVERY;
            }
            return entry;
        }
    }
}
