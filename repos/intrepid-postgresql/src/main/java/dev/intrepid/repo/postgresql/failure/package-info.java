/**
 * What a failure of PostgreSQL means: {@link dev.intrepid.repo.postgresql.failure.SqlStates} says
 * what it means for the transaction, {@link dev.intrepid.repo.postgresql.failure.Failures} which
 * exception and sentence it is for users. Internal. Depends on {@code dev.intrepid.repo.jdbc} and
 * on pgjdbc.
 */
@NullMarked
package dev.intrepid.repo.postgresql.failure;

import org.jspecify.annotations.NullMarked;
