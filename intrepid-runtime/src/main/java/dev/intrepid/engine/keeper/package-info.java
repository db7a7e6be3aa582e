/**
 * Who keeps a folded memo: {@link dev.intrepid.engine.keeper.Keepers} compares what this program
 * folds with what the repo knows, and says what has to be rebuilt before it may start. May call
 * {@code state} and what is below it, never {@code delivery}.
 */
@NullMarked
package dev.intrepid.engine.keeper;

import org.jspecify.annotations.NullMarked;
