/** The public form with which a citizen asks a question. */
@NullMarked
package nl.raakpunt.routing.intake.form;

import org.jspecify.annotations.NullMarked;
