/**
 * The tests of what threads share: {@link dev.intrepid.interleavings.Interleavings} runs a {@link
 * dev.intrepid.interleavings.Situation}, {@link dev.intrepid.interleavings.Programs} small programs
 * of a class's operations, under many orders of their threads. The tests lie in the packages of the
 * classes they hold.
 */
@NullMarked
package dev.intrepid.interleavings;

import org.jspecify.annotations.NullMarked;
