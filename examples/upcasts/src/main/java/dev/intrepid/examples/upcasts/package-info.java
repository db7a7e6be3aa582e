/**
 * A shop whose messages have changed since its first version, which is kept with the tests. {@link
 * dev.intrepid.examples.upcasts.Journal} sees today's versions only, whatever is stored.
 */
@NullMarked
package dev.intrepid.examples.upcasts;

import org.jspecify.annotations.NullMarked;
