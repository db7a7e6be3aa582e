/**
 * From a stored event to a message object, once a page: {@link
 * dev.intrepid.engine.decode.PageDecoder}, the decoder of each type and version, and the upcasts.
 * What cannot be decoded becomes an exception of its own here and is dealt with in {@code
 * delivery}. May call {@code catalog}.
 */
@NullMarked
package dev.intrepid.engine.decode;

import org.jspecify.annotations.NullMarked;
