/**
 * From models to sources: a {@code …Writer} for each generated class, by JavaPoet. Writers are
 * given sound models and check nothing. Goldens hold what they write. Here is what all of them
 * need, and how a class gets into its file. May call {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.write;

import org.jspecify.annotations.NullMarked;
