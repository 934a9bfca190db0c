package nl.raakpunt.benchmark;

import java.util.List;

/**
 * A topic of a catalogue that is made for measuring.
 *
 * @param uri       the product in the Uniforme Productnamenlijst, or an empty text
 * @param names     what people call it, besides its title
 * @param questions as citizens ask them
 * @param team      name of the team that owns it
 */
record Subject(String key, String title, String uri, List<String> names, List<String> questions, String team) {

    Subject {
        names = List.copyOf(names);
        questions = List.copyOf(questions);
    }
}
