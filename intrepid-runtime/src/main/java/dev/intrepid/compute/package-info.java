/**
 * Memos that methods compute: once however many ask, kept as their {@code @Cached} says, dropped by
 * messages. The way in is {@link dev.intrepid.compute.Computations}, which views a memo; {@link
 * dev.intrepid.compute.Routes} finds the method that computes a memo, {@link
 * dev.intrepid.compute.Computation} is one run. For {@link dev.intrepid.Intrepid} and the engine.
 * Not exported; may change at any time.
 */
@NullMarked
package dev.intrepid.compute;

import org.jspecify.annotations.NullMarked;
