/** Tests of what benchmarks write. */
@NullMarked
package nl.raakpunt.benchmark;

import org.jspecify.annotations.NullMarked;
