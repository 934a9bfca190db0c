/** What is left after parts of the product were ended the hard way while people worked with it. */
@NullMarked
package nl.raakpunt.fault;

import org.jspecify.annotations.NullMarked;
