/**
 * JSON in and out: the value {@link dev.intrepid.json.Json}, and the reader and writer that
 * generated codecs talk to. The way in is {@link dev.intrepid.json.JsonFormat}. It uses
 * jackson-core without exposing it, so that it can be exchanged without a change of generated code.
 * Everything may depend on this package; it depends on the words of {@code dev.intrepid} alone.
 */
@NullMarked
package dev.intrepid.json;

import org.jspecify.annotations.NullMarked;
