/**
 * JSON in and out: the value {@link dev.intrepid.json.Json}, and the reader and writer that
 * generated codecs talk to. The way in is {@link dev.intrepid.json.JsonFormat}. Both work on bytes
 * themselves; Jackson is there for types without a codec, and for trees. Everything may depend on
 * this package; it depends on the words of {@code dev.intrepid} and on {@code json.text}, its inner
 * room, alone.
 */
@NullMarked
package dev.intrepid.json;

import org.jspecify.annotations.NullMarked;
