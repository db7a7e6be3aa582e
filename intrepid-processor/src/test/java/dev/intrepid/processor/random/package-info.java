/** Makes small programs at random, valid ones and such with one mistake; for tests alone. */
@NullMarked
package dev.intrepid.processor.random;

import org.jspecify.annotations.NullMarked;
