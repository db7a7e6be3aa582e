/**
 * The annotations that a user puts on records and methods. The way in is {@link
 * dev.intrepid.annotations.OnEvent}; the compiler side reads these annotations by name and the
 * runtime never looks at them, so nothing here is kept at run time. Depends on nothing; everything
 * may depend on it.
 */
@NullMarked
package dev.intrepid.annotations;

import org.jspecify.annotations.NullMarked;
