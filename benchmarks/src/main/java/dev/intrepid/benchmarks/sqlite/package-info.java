/**
 * Whole runs on SQLite, beside JDBC that does the same by hand: {@link
 * dev.intrepid.benchmarks.sqlite.CatchUp}, {@link dev.intrepid.benchmarks.sqlite.Publish}, {@link
 * dev.intrepid.benchmarks.sqlite.Latency}.
 */
@NullMarked
package dev.intrepid.benchmarks.sqlite;

import org.jspecify.annotations.NullMarked;
