package nl.raakpunt.routing.question;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import nl.raakpunt.routing.access.Role;
import nl.raakpunt.routing.access.SignedIn;

/** Invented colleagues for tests. */
public final class People {

    public static final SignedIn LOTTE = person(1, "l.bakker", "Lotte Bakker", Role.COLLEAGUE, Role.AGENT);
    public static final SignedIn SANNE = person(2, "s.vandermeer", "Sanne van der Meer", Role.COLLEAGUE);
    public static final SignedIn KARIM = person(3, "k.elamrani", "Karim el Amrani", Role.COLLEAGUE);
    public static final SignedIn INGRID = person(4, "i.dewit", "Ingrid de Wit", Role.COLLEAGUE, Role.MANAGER);
    public static final SignedIn RUUD = person(5, "r.hofland", "Ruud Hofland", Role.COLLEAGUE, Role.ADMIN);

    public static final List<Colleague> ALL = List.of(LOTTE, SANNE, KARIM, INGRID, RUUD).stream()
            .map(Colleague::of)
            .toList();

    private People() {}

    private static SignedIn person(int number, String login, String name, Role... roles) {
        UUID id = UUID.fromString("00000000-0000-4000-8000-%012d".formatted(number));
        return new SignedIn(id, login, name, login + "@voorneaanzee.example", Set.of(roles));
    }
}
