/**
 * The compiler side. The way in is {@link dev.intrepid.processor.IntrepidProcessor}. A round reads
 * elements into models ({@code read}, {@code model}), checks them ({@code check}), reports what it
 * found ({@code report}) and writes sources ({@code write}); when the last one is over, the catalog
 * and the lock are written ({@code catalog}, {@code lock}). Models are records of names; only
 * {@code SourceSpot} holds elements, and no model outlives its round. Depends on the JDK's compiler
 * API and JavaPoet; knows the runtime by name alone.
 */
@NullMarked
package dev.intrepid.processor;

import org.jspecify.annotations.NullMarked;
