/** Office hours and public holidays: when working time passes. */
@NullMarked
package nl.raakpunt.routing.worktime;

import org.jspecify.annotations.NullMarked;
