/**
 * Names, instants, UUIDs and decimal numbers as they stand in a JSON text, read from its bytes and
 * written to them eight at a time ({@link dev.intrepid.json.text.ByteWords}), without a String in
 * between. Each takes the form that most values have, and leaves all others to its caller, {@code
 * dev.intrepid.json}; it calls nothing. Not exported; may change at any time.
 */
@NullMarked
package dev.intrepid.json.text;

import org.jspecify.annotations.NullMarked;
