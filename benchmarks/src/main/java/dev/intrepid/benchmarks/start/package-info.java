/**
 * How long a small app takes from the start of its process to its first message, and how much
 * memory: {@link dev.intrepid.benchmarks.start.Start}.
 */
@NullMarked
package dev.intrepid.benchmarks.start;

import org.jspecify.annotations.NullMarked;
