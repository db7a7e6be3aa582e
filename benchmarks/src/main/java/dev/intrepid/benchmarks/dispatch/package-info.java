/**
 * A decoded message to its handler: the table that the compiler writes, beside a chain of
 * instanceof. The way in is {@link dev.intrepid.benchmarks.dispatch.Dispatch}.
 */
@NullMarked
package dev.intrepid.benchmarks.dispatch;

import org.jspecify.annotations.NullMarked;
