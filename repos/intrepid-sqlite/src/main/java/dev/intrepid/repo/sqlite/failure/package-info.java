/**
 * What a failure of SQLite means: {@link dev.intrepid.repo.sqlite.failure.Failures} says which
 * exception and sentence it is for users. Internal. May call {@code driver}.
 */
@NullMarked
package dev.intrepid.repo.sqlite.failure;

import org.jspecify.annotations.NullMarked;
