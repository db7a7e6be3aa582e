/**
 * Whole runs on PostgreSQL, beside JDBC that does the same by hand on the same server, and what
 * many processes of one app ask of it.
 */
@NullMarked
package dev.intrepid.benchmarks.postgresql;

import org.jspecify.annotations.NullMarked;
