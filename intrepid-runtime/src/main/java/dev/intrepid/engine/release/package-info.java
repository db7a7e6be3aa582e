/**
 * Programs of different releases on one repo: {@link dev.intrepid.engine.release.Releases} stores
 * what a program handles, refuses one that would begin late, and has the one that handles fewer
 * stand by. May call {@code keeper} and what is below it, never {@code delivery}.
 */
@NullMarked
package dev.intrepid.engine.release;

import org.jspecify.annotations.NullMarked;
