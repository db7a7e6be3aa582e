/**
 * The durable repo for many machines: events, memos and markers in one schema of a PostgreSQL
 * database. The way in is {@link dev.intrepid.repo.postgresql.PostgresRepo}. Here is what users
 * call; the packages below are internal. Depends on {@code dev.intrepid.repo.jdbc} and on pgjdbc;
 * no other module depends on it.
 */
@NullMarked
package dev.intrepid.repo.postgresql;

import org.jspecify.annotations.NullMarked;
