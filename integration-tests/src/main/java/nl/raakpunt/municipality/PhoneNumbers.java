package nl.raakpunt.municipality;

import org.jspecify.annotations.Nullable;

/** Numbers from the municipality's own block and from the mobile range, each given out once. */
final class PhoneNumbers {

    private static final int BLOCK = 10_000;
    private static final int MOBILES = 10_000_000;

    private PhoneNumbers() {}

    // Multiplying by a number that shares no factor with the size of the block visits each number once,
    // in an order that does not look like counting. Once the block is full, people only have a mobile.
    static @Nullable String direct(int person) {
        return person < BLOCK ? "+31 181 47%04d".formatted(Math.floorMod(person * 7_919L + 1_234, (long) BLOCK)) : null;
    }

    static String mobile(int person) {
        return "+31 6 1%07d".formatted(Math.floorMod(person * 6_180_339L + 2_345_678, (long) MOBILES));
    }
}
