package nl.raakpunt.directory.source.ad;

import nl.raakpunt.directory.source.SourceException;

/** Number of a change as one domain controller counts them. */
final class Usn {

    private Usn() {}

    static long parse(String text) throws SourceException {
        try {
            long usn = Long.parseLong(text);
            if (usn >= 0) {
                return usn;
            }
        } catch (NumberFormatException notANumber) {
            throw new SourceException(
                    "\"" + text + "\" is not the number of a change in Active Directory.", notANumber);
        }
        throw new SourceException("\"" + text + "\" is not the number of a change in Active Directory.");
    }
}
