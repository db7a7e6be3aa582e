/**
 * What is told to the user: every text stands in {@code Message}, a {@code Finding} is one of them
 * with its arguments and its place, a {@code Problem} one whose place is still to be said, and the
 * {@code Reporter} prints them. A new text is a new constant. Calls nothing of the processor, and
 * everything else may call it; {@code SourceSpot} alone holds elements of the compiler.
 */
@NullMarked
package dev.intrepid.processor.report;

import org.jspecify.annotations.NullMarked;
