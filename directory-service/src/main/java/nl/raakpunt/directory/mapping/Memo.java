package nl.raakpunt.directory.mapping;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Remembers what texts that many people share came to, such as a working pattern; no more than a bounded number. */
final class Memo<T> {

    private static final int MOST = 5_000;

    private final Map<String, T> known = new ConcurrentHashMap<>();
    private final Function<String, T> maker;

    Memo(Function<String, T> maker) {
        this.maker = maker;
    }

    T of(String text) {
        T found = known.get(text);
        if (found != null) {
            return found;
        }
        T made = maker.apply(text);
        if (known.size() < MOST) {
            known.put(text, made);
        }
        return made;
    }
}
