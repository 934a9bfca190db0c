package nl.raakpunt.directory.mapping;

/**
 * A picture of a person.
 *
 * @param type media type, for example {@code image/jpeg}
 * @param hash SHA-256 of the picture, in hexadecimal digits
 */
// Never compared as a whole: the hash tells pictures apart.
@SuppressWarnings("ArrayRecordComponent")
public record Photo(byte[] image, String type, String hash) {}
