/**
 * A compilation as a whole: its modules, annotations that mean nothing where they stand, and the
 * names of the classes that are generated. The way in is {@code CompilationChecks}. May call {@code
 * check.record}, {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check.compilation;

import org.jspecify.annotations.NullMarked;
