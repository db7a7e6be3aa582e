/**
 * What changed from one lock to the next in events, in memos and their folds, and in subscribers,
 * each in a class with {@code between}; {@link dev.intrepid.lock.diff.ShapeDiff} compares the JSON
 * of both. For {@link dev.intrepid.lock.LockDiff}. May use {@code name} and {@code text}. Not
 * exported; may change at any time.
 */
@NullMarked
package dev.intrepid.lock.diff;

import org.jspecify.annotations.NullMarked;
