/** The whole life of many questions at once, on the real database, judged by a model of its own. */
@NullMarked
package nl.raakpunt.routing.life;

import org.jspecify.annotations.NullMarked;
