/**
 * The compiler side. The way in is {@link dev.intrepid.processor.IntrepidProcessor}; a round reads
 * elements into models (the {@code Reader}s), checks them (the {@code Check}s, one rule a file, in
 * the order of {@code Checks}), reports what it found (the package {@code report}) and writes
 * sources (the {@code Writer}s). A model is a record of names; only {@code SourceSpot} holds
 * elements, and no model outlives its round. Depends on the JDK's compiler API and JavaPoet; knows
 * the runtime by name alone.
 */
@NullMarked
package dev.intrepid.processor;

import org.jspecify.annotations.NullMarked;
