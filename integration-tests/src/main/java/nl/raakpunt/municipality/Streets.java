package nl.raakpunt.municipality;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** The streets of the municipality: every village has its own, and some that others have too. */
final class Streets {

    private static final List<String> EVERYWHERE = List.of("Dorpsstraat", "Kerkstraat", "Molenweg");
    private static final List<String> OWN = List.of(
            "Wilgenlaan",
            "Esdoornstraat",
            "Kastanjelaan",
            "Merelstraat",
            "Leeuwerikweg",
            "Zwaluwstraat",
            "Tulpstraat",
            "Irisstraat",
            "Noordzeelaan",
            "Duinweg",
            "Vleerdamsedijk",
            "Hoefsmidstraat",
            "Burgemeester Letteweg",
            "Koningin Emmalaan",
            "Zandpad",
            "Gemeenlandsedijk Noord",
            "Vestingplein",
            "Havenkade",
            "Struytse Zeedijk",
            "Polderdreef",
            "Zeemanshof",
            "Wethouder Smitlaan",
            "Korenbloemstraat",
            "Klaverweide",
            "Strypsedijk",
            "Zuiddijk",
            "Langestraat",
            "Turfkade",
            "Boterstraat",
            "Lijnbaan",
            "Vogelenzang",
            "Houtsingel",
            "Rietdijk",
            "Eikenlaan",
            "Berkenhof",
            "Lindestraat");
    private static final int FIRST_DISTRICT = 3220;

    private Streets() {}

    static List<Street> of(List<Area> areas) {
        List<Street> streets = new ArrayList<>();
        for (int i = 0; i < areas.size(); i++) {
            add(streets, areas.get(i).key(), FIRST_DISTRICT + i, own(i, areas.size()));
        }
        return List.copyOf(streets);
    }

    private static List<String> own(int village, int villages) {
        return IntStream.range(0, OWN.size())
                .filter(street -> street % villages == village)
                .mapToObj(OWN::get)
                .toList();
    }

    private static void add(List<Street> streets, String place, int district, List<String> own) {
        List<String> names = new ArrayList<>(EVERYWHERE);
        names.addAll(own);
        for (int i = 0; i < names.size(); i++) {
            String block = district + " " + (char) ('A' + i);
            streets.add(new Street(names.get(i), place, block + "A-" + block + "Z"));
        }
    }
}
