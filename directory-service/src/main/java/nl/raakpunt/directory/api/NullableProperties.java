package nl.raakpunt.directory.api;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Carries over from the records to the API's description which properties may be null; the others always have a value. */
@Component
class NullableProperties implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> resolved = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (java != null && java.getRawClass().isRecord()) {
            Schema<?> defined = defined(resolved, context.getDefinedModels());
            if (defined != null && defined.getProperties() != null) {
                complete(defined, java.getRawClass().getRecordComponents());
            }
        }
        return resolved;
    }

    private static @Nullable Schema<?> defined(
            @Nullable Schema<?> resolved, @SuppressWarnings("rawtypes") Map<String, Schema> models) {
        if (resolved == null || resolved.get$ref() == null) {
            return resolved;
        }
        return models.get(resolved.get$ref().substring(resolved.get$ref().lastIndexOf('/') + 1));
    }

    private static void complete(Schema<?> schema, RecordComponent[] components) {
        LinkedHashSet<String> required = new LinkedHashSet<>();
        for (RecordComponent component : components) {
            Schema<?> property = schema.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            if (component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                schema.getProperties().put(component.getName(), orNull(property));
            } else {
                required.add(component.getName());
            }
        }
        schema.setRequired(List.copyOf(required));
    }

    private static Schema<?> orNull(Schema<?> property) {
        if (property.get$ref() != null) {
            return new JsonSchema().oneOf(List.of(property, nullType()));
        }
        if (property.getTypes() != null) {
            property.addType("null");
            allowNull(property);
        } else if (property.getOneOf() == null) {
            property.setNullable(true);
        }
        return property;
    }

    /** A list of values that leaves out null forbids it, whatever the type says. */
    private static <T> void allowNull(Schema<T> property) {
        if (property.getEnum() != null && !property.getEnum().contains(null)) {
            property.addEnumItemObject(null);
        }
    }

    private static Schema<?> nullType() {
        JsonSchema nothing = new JsonSchema();
        nothing.addType("null");
        return nothing;
    }
}
