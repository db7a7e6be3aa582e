/**
 * Connections to one schema. {@link dev.intrepid.repo.postgresql.connection.Sessions} opens them,
 * {@link dev.intrepid.repo.postgresql.connection.SchemaSetup} makes the tables, whose SQL stands in
 * {@link dev.intrepid.repo.postgresql.connection.Tables}, and {@link
 * dev.intrepid.repo.postgresql.connection.OrderLock} is the turn to write. Nothing here knows what
 * is read or written. Internal. May call {@code address} and {@code failure}.
 */
@NullMarked
package dev.intrepid.repo.postgresql.connection;

import org.jspecify.annotations.NullMarked;
