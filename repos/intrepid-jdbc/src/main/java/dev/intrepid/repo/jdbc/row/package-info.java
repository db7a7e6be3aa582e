/**
 * Rows as records and back: their columns and checksums, headers as JSON, the range of a prefix,
 * the rows of changed memos, and the questions about markers, which are the same in every SQL. The
 * way in is {@link dev.intrepid.repo.jdbc.row.Rows}. Knows nothing of commits and connections;
 * depends on {@code dev.intrepid.repo} and on JDBC.
 */
@NullMarked
package dev.intrepid.repo.jdbc.row;

import org.jspecify.annotations.NullMarked;
