/**
 * Connections to one file. {@link dev.intrepid.repo.sqlite.connection.Sessions} opens them, {@code
 * SchemaSetup} makes the tables, whose SQL stands in {@code Tables}, and {@link
 * dev.intrepid.repo.sqlite.connection.WriteAheadLog} keeps the log beside the file small. Nothing
 * here knows what is read or written. Internal. May call {@code file}, {@code failure} and {@code
 * driver}.
 */
@NullMarked
package dev.intrepid.repo.sqlite.connection;

import org.jspecify.annotations.NullMarked;
