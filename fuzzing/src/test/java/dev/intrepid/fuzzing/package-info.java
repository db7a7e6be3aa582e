/** Generated codecs under random values and random bytes. */
@NullMarked
package dev.intrepid.fuzzing;

import org.jspecify.annotations.NullMarked;
