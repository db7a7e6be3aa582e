/**
 * Which subscriber keeps a folded memo: {@link dev.intrepid.engine.keeper.Keepers} compares what
 * this program folds with what the repo records, and tells what must be rebuilt before it may
 * start. May call {@code state} and what is below it, never {@code delivery}.
 */
@NullMarked
package dev.intrepid.engine.keeper;

import org.jspecify.annotations.NullMarked;
