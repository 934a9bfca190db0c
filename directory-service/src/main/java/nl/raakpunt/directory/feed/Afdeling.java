package nl.raakpunt.directory.feed;

/** A department in the municipal shape. */
record Afdeling(String identificatie, String naam) {}
