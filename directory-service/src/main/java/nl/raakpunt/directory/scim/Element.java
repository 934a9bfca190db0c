package nl.raakpunt.directory.scim;

import java.util.Map;

/**
 * One value of a complex attribute, such as the work address among the mail addresses; or a row of another table.
 *
 * @param open    SQL before a condition on it
 * @param close   SQL after that condition
 * @param present SQL that is true when there is such a value
 * @param parts   its sub-attributes, in lower case
 */
record Element(String open, String close, String present, Map<String, Column> parts) {

    static Element of(String present, Map<String, Column> parts) {
        return new Element("", "", present, parts);
    }

    /** A condition on this value. */
    String matching(String condition) {
        return open + "(" + present + " and " + condition + ")" + close;
    }
}
