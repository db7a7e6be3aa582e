/**
 * From models to sources: a {@code …Writer} for each generated class, by JavaPoet. Writers are
 * given sound models and check nothing. Goldens hold what they write. May call {@code model} and
 * {@code report}, and ask {@code read} for what an earlier compile left.
 */
@NullMarked
package dev.intrepid.processor.write;

import org.jspecify.annotations.NullMarked;
