/**
 * The interface between generated code and the engine: a {@link dev.intrepid.codegen.Registry} per
 * package lists what there is, a {@link dev.intrepid.codegen.HandlerTable} calls the methods, a
 * {@link dev.intrepid.codegen.Step} takes their effects, an {@link dev.intrepid.codegen.Upcaster}
 * reads old versions. Users see these types in generated sources and write none of them; they
 * change only together with the compiler side.
 */
@NullMarked
package dev.intrepid.codegen;

import org.jspecify.annotations.NullMarked;
