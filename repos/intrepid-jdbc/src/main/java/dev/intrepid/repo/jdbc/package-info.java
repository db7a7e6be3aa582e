/**
 * The parts that repos in SQL databases share. The way in is {@link
 * dev.intrepid.repo.jdbc.JdbcRepo}, which a repo extends: it asks for a {@link
 * dev.intrepid.repo.jdbc.Reads}, which answers questions over one connection, and for a {@link
 * dev.intrepid.repo.jdbc.GroupWriter}, which stores what several threads commit at once. What rows
 * look like is in {@code row}. There is no SQL here but fragments that all databases share. Depends
 * on {@code dev.intrepid.repo} and on JDBC.
 */
@NullMarked
package dev.intrepid.repo.jdbc;

import org.jspecify.annotations.NullMarked;
