/**
 * What a program stores, as facts: the shapes of its messages and memos and the names of its
 * subscribers. The way in is {@link dev.intrepid.lock.Lock}, which is read from and written as the
 * text of an {@code intrepid.lock}; {@link dev.intrepid.lock.LockDiff} tells what changed from one
 * to another and which changes break what is stored. The packages below are internal: {@code text}
 * reads and writes, {@code diff} and {@code handler} compare. Knows neither compiler nor runtime;
 * both may depend on it.
 */
@NullMarked
package dev.intrepid.lock;

import org.jspecify.annotations.NullMarked;
