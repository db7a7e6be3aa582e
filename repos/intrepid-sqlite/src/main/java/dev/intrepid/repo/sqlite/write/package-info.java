/**
 * How commits are stored: {@link dev.intrepid.repo.sqlite.write.Writer} stores groups of them, each
 * in one transaction, {@link dev.intrepid.repo.sqlite.write.UserTransactions} events in
 * transactions of users, and {@link dev.intrepid.repo.sqlite.write.TableLoader} whole records as
 * they are. The SQL stands at the head of the class that runs it. Internal. May call {@code read},
 * {@code connection}, {@code file} and {@code failure}.
 */
@NullMarked
package dev.intrepid.repo.sqlite.write;

import org.jspecify.annotations.NullMarked;
