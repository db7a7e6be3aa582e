/**
 * The text of a lock: {@link dev.intrepid.lock.text.LockParser} reads it, line by line and word by
 * word, {@link dev.intrepid.lock.text.LockPrinter} writes it. What it says is stored in
 * repositories of users, so both forms stay. For {@link dev.intrepid.lock.Lock}. Not exported; may
 * change at any time.
 */
@NullMarked
package dev.intrepid.lock.text;

import org.jspecify.annotations.NullMarked;
