package nl.raakpunt.routing.web;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.result.method.RequestMappingInfo;
import org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.util.pattern.PathPattern;

/**
 * Passes over every mapping whose path begins or ends otherwise than the request's. A path with a variable is in no index, so that
 * for each request all mappings of the service are compared, and method, body and answer of each before its path.
 */
final class PrefixedMapping extends RequestMappingHandlerMapping {

    private static final String NOT_LITERAL = "{*?}";

    private final Map<RequestMappingInfo, List<Ends>> ends = new ConcurrentHashMap<>();

    /** What every path has that a pattern matches. */
    record Ends(String beginning, String end) {

        /** Without the last slash before a variable: a pattern such as {@code /volg/**} matches {@code /volg} too. */
        static Ends of(String pattern) {
            int first = 0;
            while (first < pattern.length() && isLiteral(pattern, first)) {
                first++;
            }
            if (first == pattern.length()) {
                return new Ends(pattern, "");
            }
            int last = pattern.length();
            while (isLiteral(pattern, last - 1)) {
                last--;
            }
            boolean isWholeSegment = first > 0 && pattern.charAt(first - 1) == '/';
            return new Ends(pattern.substring(0, isWholeSegment ? first - 1 : first), pattern.substring(last));
        }

        private static boolean isLiteral(String pattern, int at) {
            return NOT_LITERAL.indexOf(pattern.charAt(at)) < 0;
        }

        boolean areOf(String path) {
            return path.startsWith(beginning) && path.endsWith(end);
        }
    }

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return mayMatch(mapping, path) ? super.getMatchingMapping(mapping, exchange) : null;
    }

    private boolean mayMatch(RequestMappingInfo mapping, String path) {
        for (Ends one : ends(mapping)) {
            if (one.areOf(path)) {
                return true;
            }
        }
        return isWrittenOtherwise(path);
    }

    private List<Ends> ends(RequestMappingInfo mapping) {
        List<Ends> known = ends.get(mapping);
        return known == null ? ends.computeIfAbsent(mapping, PrefixedMapping::endsOf) : known;
    }

    private static List<Ends> endsOf(RequestMappingInfo mapping) {
        return mapping.getPatternsCondition().getPatterns().stream()
                .map(PathPattern::getPatternString)
                .map(Ends::of)
                .toList();
    }

    /** Letters may be encoded, and a segment may have parameters: both are the same path, but do not look so. */
    private static boolean isWrittenOtherwise(String path) {
        return path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
    }
}
