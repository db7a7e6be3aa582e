/**
 * The durable repo for many machines: events, memos and markers in one schema of a PostgreSQL
 * database. The way in is {@link dev.intrepid.repo.postgresql.PostgresRepo}. All SQL of the schema
 * stands in {@code PostgresSchema}, that of reading and writing at the head of the class that runs
 * it. Depends on {@code dev.intrepid.repo.jdbc} and on pgjdbc; no other module depends on it.
 */
@NullMarked
package dev.intrepid.repo.postgresql;

import org.jspecify.annotations.NullMarked;
