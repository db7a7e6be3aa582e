/**
 * Intrepid's front room: {@link dev.intrepid.Intrepid} runs an app, and the words that handlers use
 * ({@link dev.intrepid.Cache}, {@link dev.intrepid.Effects}, {@link dev.intrepid.Delivery}) live
 * here beside it. A user needs this package, {@code dev.intrepid.annotations}, and {@code
 * dev.intrepid.exception} to catch what is thrown; the others are for adapters, tools, and wiring
 * by hand.
 */
@NullMarked
package dev.intrepid;

import org.jspecify.annotations.NullMarked;
