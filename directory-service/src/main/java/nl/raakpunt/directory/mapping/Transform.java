package nl.raakpunt.directory.mapping;

import java.util.function.Consumer;

/** Makes other values of one value: none, one or several. */
interface Transform {

    /** Hands over what becomes of the value. */
    void apply(String value, Consumer<String> result);
}
