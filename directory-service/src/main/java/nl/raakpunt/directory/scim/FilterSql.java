package nl.raakpunt.directory.scim;

import com.fasterxml.jackson.databind.node.ValueNode;
import com.unboundid.scim2.common.Path;
import com.unboundid.scim2.common.exceptions.BadRequestException;
import com.unboundid.scim2.common.exceptions.ScimException;
import com.unboundid.scim2.common.filters.AndFilter;
import com.unboundid.scim2.common.filters.ComplexValueFilter;
import com.unboundid.scim2.common.filters.ContainsFilter;
import com.unboundid.scim2.common.filters.EndsWithFilter;
import com.unboundid.scim2.common.filters.EqualFilter;
import com.unboundid.scim2.common.filters.Filter;
import com.unboundid.scim2.common.filters.FilterVisitor;
import com.unboundid.scim2.common.filters.GreaterThanFilter;
import com.unboundid.scim2.common.filters.GreaterThanOrEqualFilter;
import com.unboundid.scim2.common.filters.LessThanFilter;
import com.unboundid.scim2.common.filters.LessThanOrEqualFilter;
import com.unboundid.scim2.common.filters.NotEqualFilter;
import com.unboundid.scim2.common.filters.NotFilter;
import com.unboundid.scim2.common.filters.OrFilter;
import com.unboundid.scim2.common.filters.PresentFilter;
import com.unboundid.scim2.common.filters.StartsWithFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.ErrorResponseException;

/**
 * Turns a SCIM filter into a condition in SQL. Names are looked up in {@link Attributes}; values only ever become parameters.
 * Pure.
 */
final class FilterSql implements FilterVisitor<String, @Nullable Element> {

    private static final int LONGEST = 4000;
    private static final int DEEPEST = 100;

    private final Attributes attributes;
    private final Conditions conditions = new Conditions();
    private int depth;

    private FilterSql(Attributes attributes) {
        this.attributes = attributes;
    }

    /** A condition that lets everything through when there is no filter. */
    static Condition of(@Nullable String filter, Attributes attributes) {
        if (filter == null || filter.isBlank()) {
            return Condition.ALL;
        }
        FilterSql translation = new FilterSql(attributes);
        String sql = translation.translate(parsed(filter), null);
        return new Condition(sql, translation.conditions.values());
    }

    private static Filter parsed(String filter) {
        if (filter.length() > LONGEST) {
            throw ScimErrors.invalidFilter("A filter is at most " + LONGEST + " characters.");
        }
        try {
            return Filter.fromString(filter);
        } catch (BadRequestException malformed) {
            String why =
                    String.valueOf(malformed.getMessage()).lines().findFirst().orElse("");
            throw ScimErrors.invalidFilter("The filter cannot be read: " + why);
        } catch (ClassCastException valueIsNoValue) {
            throw ScimErrors.invalidFilter("The filter compares with a list or an object; use a text, true or false.");
        }
    }

    private String translate(Filter filter, @Nullable Element element) {
        if (++depth > DEEPEST) {
            throw ScimErrors.invalidFilter("The filter is nested more than " + DEEPEST + " levels deep.");
        }
        try {
            return filter.visit(this, element);
        } catch (ScimException unexpected) {
            throw new IllegalStateException(unexpected);
        } finally {
            depth--;
        }
    }

    @Override
    public String visit(AndFilter filter, @Nullable Element element) {
        return joined(filter.getCombinedFilters(), " and ", element);
    }

    @Override
    public String visit(OrFilter filter, @Nullable Element element) {
        return joined(filter.getCombinedFilters(), " or ", element);
    }

    /** What cannot be compared does not match, so its opposite does. */
    @Override
    public String visit(NotFilter filter, @Nullable Element element) {
        return "not coalesce(" + translate(Objects.requireNonNull(filter.getInvertedFilter()), element) + ", false)";
    }

    @Override
    public String visit(ComplexValueFilter filter, @Nullable Element element) {
        List<String> name = name(path(filter));
        List<Element> values = attributes.complex(name.getFirst());
        if (element != null || name.size() != 1 || values.isEmpty()) {
            throw unknown(path(filter));
        }
        return any(values, value -> translate(Objects.requireNonNull(filter.getValueFilter()), value));
    }

    @Override
    public String visit(PresentFilter filter, @Nullable Element element) {
        List<String> name = name(path(filter));
        if (element == null && name.size() == 1) {
            List<Element> values = attributes.complex(name.getFirst());
            if (!values.isEmpty()) {
                return any(values, value -> "true");
            }
        }
        return on(path(filter), element, conditions::present);
    }

    @Override
    public String visit(EqualFilter filter, @Nullable Element element) {
        return compare(filter, element, conditions::equal);
    }

    @Override
    public String visit(NotEqualFilter filter, @Nullable Element element) {
        return compare(filter, element, conditions::notEqual);
    }

    @Override
    public String visit(ContainsFilter filter, @Nullable Element element) {
        return compare(filter, element, (column, value) -> conditions.like(column, value, "%", "%"));
    }

    @Override
    public String visit(StartsWithFilter filter, @Nullable Element element) {
        return compare(filter, element, (column, value) -> conditions.like(column, value, "", "%"));
    }

    @Override
    public String visit(EndsWithFilter filter, @Nullable Element element) {
        return compare(filter, element, (column, value) -> conditions.like(column, value, "%", ""));
    }

    @Override
    public String visit(GreaterThanFilter filter, @Nullable Element element) {
        return compare(filter, element, (column, value) -> conditions.ordered(column, " > ", value));
    }

    @Override
    public String visit(GreaterThanOrEqualFilter filter, @Nullable Element element) {
        return compare(filter, element, (column, value) -> conditions.ordered(column, " >= ", value));
    }

    @Override
    public String visit(LessThanFilter filter, @Nullable Element element) {
        return compare(filter, element, (column, value) -> conditions.ordered(column, " < ", value));
    }

    @Override
    public String visit(LessThanOrEqualFilter filter, @Nullable Element element) {
        return compare(filter, element, (column, value) -> conditions.ordered(column, " <= ", value));
    }

    private String joined(List<Filter> filters, String word, @Nullable Element element) {
        return filters.stream().map(part -> translate(part, element)).collect(Collectors.joining(word, "(", ")"));
    }

    private String compare(Filter filter, @Nullable Element element, Comparison comparison) {
        ValueNode value = Objects.requireNonNull(filter.getComparisonValue());
        return on(path(filter), element, column -> comparison.sql(column, value));
    }

    /** A condition on the column that a path leads to, for each of the values that an attribute can have. */
    private String on(Path path, @Nullable Element element, Function<Column, String> condition) {
        List<String> name = name(path);
        if (element != null) {
            return condition.apply(part(path, element, name.size() == 1 ? name.getFirst() : ""));
        }
        if (name.size() == 1 && attributes.plain(name.getFirst()).isPresent()) {
            return condition.apply(attributes.plain(name.getFirst()).orElseThrow());
        }
        List<Element> values = attributes.complex(name.getFirst());
        if (values.isEmpty() || name.size() > 2) {
            throw unknown(path);
        }
        String part = name.size() == 2 ? name.get(1) : "value";
        return any(values, value -> condition.apply(part(path, value, part)));
    }

    private static Column part(Path path, Element element, String name) {
        Column column = element.parts().get(name);
        if (column == null) {
            throw unknown(path);
        }
        return column;
    }

    private static String any(List<Element> values, Function<Element, String> condition) {
        return values.stream()
                .map(value -> value.matching(condition.apply(value)))
                .collect(Collectors.joining(" or ", "(", ")"));
    }

    private static Path path(Filter filter) {
        return Objects.requireNonNull(filter.getAttributePath());
    }

    /** In lower case; the core schema may be named or left out, an extension is part of the first name. */
    private List<String> name(Path path) {
        List<String> names = new ArrayList<>();
        for (Path.Element step : path) {
            if (step.getValueFilter() != null) {
                throw unknown(path);
            }
            names.add(step.getAttribute().toLowerCase(Locale.ROOT));
        }
        String schema = path.getSchemaUrn();
        if (names.isEmpty()) {
            throw unknown(path);
        }
        if (schema != null && !schema.equalsIgnoreCase(attributes.schema())) {
            names.set(0, schema.toLowerCase(Locale.ROOT) + ":" + names.getFirst());
        }
        return names;
    }

    private static ErrorResponseException unknown(Path path) {
        return ScimErrors.invalidFilter("'" + Objects.toString(path) + "' is not an attribute to filter by here.");
    }

    /** A condition and the values of its parameters. */
    record Condition(String sql, Map<String, Object> values) {

        static final Condition ALL = new Condition("true", Map.of());
    }

    @FunctionalInterface
    private interface Comparison {
        String sql(Column column, ValueNode value);
    }
}
