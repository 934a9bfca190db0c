package nl.raakpunt.directory.topic;

import java.util.List;

/**
 * A street of the municipality in one area; a street in two areas is two of these.
 *
 * @param area      key of the area
 * @param postcodes those of its houses; empty when not known
 */
public record Street(String name, String area, List<PostcodeRange> postcodes) {

    public Street {
        postcodes = List.copyOf(postcodes);
    }
}
