/**
 * What a repo answers. The way in is {@link dev.intrepid.repo.sqlite.read.SqliteReads}; the SQL
 * stands at the head of the class that runs it. Internal. May call {@code connection} and {@code
 * file}.
 */
@NullMarked
package dev.intrepid.repo.sqlite.read;

import org.jspecify.annotations.NullMarked;
