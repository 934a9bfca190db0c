package nl.raakpunt.municipality;

/**
 * A street as the municipality lists it.
 *
 * @param place    key of the area
 * @param postcode range of its houses
 */
record Street(String name, String place, String postcode) {}
