package nl.raakpunt.routing.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.web.bind.annotation.ControllerAdvice;

/**
 * Something that every page gets and no answer of the API: chosen by package, because which annotations a controller has is
 * looked up again for each request, and every {@code RestController} is a {@code Controller} too.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ControllerAdvice({
    "nl.raakpunt.routing.access",
    "nl.raakpunt.routing.citizen",
    "nl.raakpunt.routing.desk",
    "nl.raakpunt.routing.intake.form",
    "nl.raakpunt.routing.notify"
})
public @interface PageAdvice {}
