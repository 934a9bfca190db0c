package nl.raakpunt.directory.understanding;

import java.util.List;
import java.util.Set;

/**
 * What can be asked about, as far as it helps to recognise it.
 *
 * @param products  URIs of its products in the Uniforme Productnamenlijst (UPL)
 * @param names     title and other names
 * @param questions questions in citizens' own words
 */
public record Subject(String key, String title, Set<String> products, List<String> names, List<String> questions) {

    public Subject {
        products = Set.copyOf(products);
        names = List.copyOf(names);
        questions = List.copyOf(questions);
    }

    /** The same subject with other questions. */
    Subject asking(List<String> others) {
        return new Subject(key, title, products, names, others);
    }
}
