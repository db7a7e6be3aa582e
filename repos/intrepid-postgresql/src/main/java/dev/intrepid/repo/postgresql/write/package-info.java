/**
 * How commits are stored: {@link dev.intrepid.repo.postgresql.write.Writer} stores groups of them,
 * each in one transaction of two messages ({@code GroupTransaction}) or one ({@code OneMessage}),
 * {@link dev.intrepid.repo.postgresql.write.UserTransactions} events in transactions of users, and
 * {@link dev.intrepid.repo.postgresql.write.TableLoader} whole records as they are. The SQL stands
 * at the head of the class that runs it. Internal. May call {@code read}, {@code waking}, {@code
 * connection} and {@code failure}.
 */
@NullMarked
package dev.intrepid.repo.postgresql.write;

import org.jspecify.annotations.NullMarked;
