/**
 * PostgreSQL servers for the tests of several modules. The way in is {@link
 * dev.intrepid.repo.postgresql.server.PostgresServer}. Not published, and of no use to users:
 * {@code ./intrepid} starts the server that they try. Knows nothing of repos; only tests depend on
 * it.
 */
@NullMarked
package dev.intrepid.repo.postgresql.server;

import org.jspecify.annotations.NullMarked;
