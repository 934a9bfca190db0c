package nl.raakpunt.municipality;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import net.datafaker.Faker;

/** Names as they occur among the staff of a Dutch municipality. */
final class NameBook {

    private static final int DRAWS = 6_000;

    private final List<String> commonGiven = Resources.words("first-names.txt");
    private final List<String> rareGiven;
    private final Weighted<Surname> commonFamily = commonFamily();
    private final List<String> rareFamily;

    NameBook(long seed) {
        var faker = new Faker(Locale.of("nl"), new Random(seed));
        rareGiven = draw(faker.name()::firstName);
        rareFamily = draw(faker.name()::lastName);
    }

    PersonalName next(RandomGenerator random) {
        String given = oneOf(random.nextInt(100) < 88 ? commonGiven : rareGiven, random);
        Surname own = surname(random);
        if (random.nextInt(100) >= 6) {
            return new PersonalName(given, own.prefix(), own.family());
        }
        Surname birth = surname(random);
        return new PersonalName(given, own.prefix(), own.family() + "-" + birth.full());
    }

    private Surname surname(RandomGenerator random) {
        return random.nextInt(100) < 58 ? commonFamily.pick(random) : new Surname("", oneOf(rareFamily, random));
    }

    private static String oneOf(List<String> names, RandomGenerator random) {
        return names.get(random.nextInt(names.size()));
    }

    private static List<String> draw(Supplier<String> names) {
        Set<String> drawn = new LinkedHashSet<>();
        for (int i = 0; i < DRAWS; i++) {
            drawn.add(names.get());
        }
        return List.copyOf(drawn);
    }

    private static Weighted<Surname> commonFamily() {
        var surnames = Weighted.<Surname>builder();
        for (var row : Resources.rows("family-names.csv")) {
            surnames.add(new Surname(row.get("prefix"), row.get("family")), Integer.parseInt(row.get("weight")));
        }
        return surnames.build();
    }

    private record Surname(String prefix, String family) {

        String full() {
            return prefix.isEmpty() ? family : prefix + " " + family;
        }
    }
}
