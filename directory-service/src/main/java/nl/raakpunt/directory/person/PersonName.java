package nl.raakpunt.directory.person;

/**
 * A Dutch personal name in its parts.
 *
 * @param given   first name as the person uses it
 * @param prefix  surname prefix such as "van der", or an empty text
 * @param family  surname without prefix
 * @param display the name as the directory shows it
 */
public record PersonName(String given, String prefix, String family, String display) {}
