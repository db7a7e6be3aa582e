/**
 * What a repo answers, each in one message to the server. The way in is {@link
 * dev.intrepid.repo.postgresql.read.PostgresReads}; the SQL stands at the head of the class that
 * runs it. Internal. May call {@code connection}.
 */
@NullMarked
package dev.intrepid.repo.postgresql.read;

import org.jspecify.annotations.NullMarked;
