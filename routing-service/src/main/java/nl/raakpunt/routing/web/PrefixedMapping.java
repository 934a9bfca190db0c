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
 * Passes over every mapping whose path begins otherwise than the request's. A path with a variable is in no index, so that for
 * each request all mappings of the service are compared, and method, body and answer of each before its path.
 */
final class PrefixedMapping extends RequestMappingHandlerMapping {

    private static final String NOT_LITERAL = "{*?";

    private final Map<RequestMappingInfo, List<String>> beginnings = new ConcurrentHashMap<>();

    @Override
    protected @Nullable RequestMappingInfo getMatchingMapping(RequestMappingInfo mapping, ServerWebExchange exchange) {
        String path = exchange.getRequest().getPath().pathWithinApplication().value();
        return mayMatch(mapping, path) ? super.getMatchingMapping(mapping, exchange) : null;
    }

    private boolean mayMatch(RequestMappingInfo mapping, String path) {
        for (String beginning : beginnings.computeIfAbsent(mapping, PrefixedMapping::beginnings)) {
            if (path.startsWith(beginning)) {
                return true;
            }
        }
        return isWrittenOtherwise(path);
    }

    /** Letters may be encoded, and a segment may have parameters: both are the same path, but do not look so. */
    private static boolean isWrittenOtherwise(String path) {
        return path.indexOf('%') >= 0 || path.indexOf(';') >= 0;
    }

    private static List<String> beginnings(RequestMappingInfo mapping) {
        return mapping.getPatternsCondition().getPatterns().stream()
                .map(PathPattern::getPatternString)
                .map(PrefixedMapping::beginning)
                .toList();
    }

    /** Without the last slash: a pattern such as {@code /volg/**} matches {@code /volg} too. */
    static String beginning(String pattern) {
        int end = 0;
        while (end < pattern.length() && NOT_LITERAL.indexOf(pattern.charAt(end)) < 0) {
            end++;
        }
        return end > 0 && end < pattern.length() && pattern.charAt(end - 1) == '/'
                ? pattern.substring(0, end - 1)
                : pattern.substring(0, end);
    }
}
