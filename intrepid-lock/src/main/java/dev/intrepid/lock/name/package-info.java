/**
 * Names within sentences: {@link dev.intrepid.lock.name.Names} joins them, {@link
 * dev.intrepid.lock.name.NameDistance} says how alike they are. Knows nothing of locks. Not
 * exported; may change at any time.
 */
@NullMarked
package dev.intrepid.lock.name;

import org.jspecify.annotations.NullMarked;
