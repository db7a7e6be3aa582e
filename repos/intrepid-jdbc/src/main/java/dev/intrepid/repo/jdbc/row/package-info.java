/**
 * Rows as records and back: their columns and checksums, headers as JSON, the range of a prefix,
 * and the rows of changed memos. The way in is {@link dev.intrepid.repo.jdbc.row.Rows}. Knows
 * nothing of commits and connections; depends on {@code dev.intrepid.repo} and on JDBC.
 */
@NullMarked
package dev.intrepid.repo.jdbc.row;

import org.jspecify.annotations.NullMarked;
