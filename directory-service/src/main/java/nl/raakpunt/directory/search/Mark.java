package nl.raakpunt.directory.search;

/**
 * What tells one version of a person's document from another, without comparing the documents.
 *
 * @param bucket of people that are compared together, 0 to 255
 * @param value  another number when the person, their teams or what they are responsible for changed
 */
record Mark(int bucket, long value) {}
