package nl.raakpunt.routing.push;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a device in two words from what its browser says of itself, so that people know theirs in a list; pure. */
final class DeviceName {

    /** What contains another comes first: Edge and Opera call themselves Chrome too, and Chrome calls itself Safari. */
    private static final List<Sign> BROWSERS = List.of(
            new Sign("Edg", "Edge"),
            new Sign("OPR/", "Opera"),
            new Sign("SamsungBrowser", "Samsung Internet"),
            new Sign("Firefox", "Firefox"),
            new Sign("FxiOS", "Firefox"),
            new Sign("Chrome", "Chrome"),
            new Sign("CriOS", "Chrome"),
            new Sign("Safari", "Safari"));

    private static final List<Sign> SYSTEMS = List.of(
            new Sign("Android", "Android"),
            new Sign("iPhone", "iPhone"),
            new Sign("iPad", "iPad"),
            new Sign("Windows", "Windows"),
            new Sign("CrOS", "Chromebook"),
            new Sign("Mac OS X", "Mac"),
            new Sign("Linux", "Linux"));

    private DeviceName() {}

    private record Sign(String in, String name) {}

    static String of(@Nullable String userAgent) {
        String told = userAgent == null ? "" : userAgent;
        return Stream.of(first(BROWSERS, told), first(SYSTEMS, told))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private static String first(List<Sign> signs, String told) {
        return signs.stream()
                .filter(sign -> told.contains(sign.in()))
                .map(Sign::name)
                .findFirst()
                .orElse("");
    }
}
