/**
 * Java types as models know them: what a type is declared as, its names, what a sealed interface
 * permits, and the types of the runtime, by name. The lowest room of the models; calls {@code
 * report} alone.
 */
@NullMarked
package dev.intrepid.processor.model.type;

import org.jspecify.annotations.NullMarked;
