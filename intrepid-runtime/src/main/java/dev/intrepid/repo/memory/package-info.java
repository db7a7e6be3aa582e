/**
 * The repo that lives in the heap: {@link dev.intrepid.repo.memory.MemoryRepo}, for tests and for
 * programs whose messages may end with them. Address {@code memory:}. Depends on {@code
 * dev.intrepid.repo} and {@code dev.intrepid.repo.adapter}; only code that chooses this repo
 * depends on it.
 */
@NullMarked
package dev.intrepid.repo.memory;

import org.jspecify.annotations.NullMarked;
