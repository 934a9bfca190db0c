/** Measures the product on this machine: how fast it starts, searches and hands over. */
@NullMarked
package nl.raakpunt.benchmark;

import org.jspecify.annotations.NullMarked;
