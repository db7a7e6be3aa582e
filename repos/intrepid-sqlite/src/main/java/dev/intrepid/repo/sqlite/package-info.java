/**
 * The embedded durable repo: events, memos and markers in one SQLite file. The way in is {@link
 * dev.intrepid.repo.sqlite.SqliteRepo}. Here is what users call; the packages below are internal.
 * Depends on {@code dev.intrepid.repo.jdbc} and on sqlite-jdbc; no other module depends on it.
 */
@NullMarked
package dev.intrepid.repo.sqlite;

import org.jspecify.annotations.NullMarked;
