/**
 * The embedded durable repo: events, memos and markers in one SQLite file. The way in is {@link
 * dev.intrepid.repo.sqlite.SqliteRepo}. All SQL of the schema stands in {@code SqliteSchema}, that
 * of reading and writing at the head of the class that runs it. Depends on {@code
 * dev.intrepid.repo.jdbc} and on sqlite-jdbc; no other module depends on it.
 */
@NullMarked
package dev.intrepid.repo.sqlite;

import org.jspecify.annotations.NullMarked;
