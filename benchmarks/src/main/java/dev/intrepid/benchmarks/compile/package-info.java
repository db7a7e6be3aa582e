/**
 * How long javac takes with the processor, held to javac alone on the sources that the processor
 * would write.
 */
@NullMarked
package dev.intrepid.benchmarks.compile;

import org.jspecify.annotations.NullMarked;
