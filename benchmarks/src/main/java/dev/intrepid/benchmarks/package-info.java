/**
 * Each measure against a limit that is measured in the same run: {@code benchmarks/run NAME}. The
 * way in is {@link dev.intrepid.benchmarks.Benchmarks}; nothing depends on this module.
 */
@NullMarked
package dev.intrepid.benchmarks;

import org.jspecify.annotations.NullMarked;
