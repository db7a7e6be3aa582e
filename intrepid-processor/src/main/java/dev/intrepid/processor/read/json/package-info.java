/**
 * Reads how components are written as JSON: types, collections, keys, codecs of the user, what may
 * be null. The way in is {@code JsonTypeReader}. May call {@code read}, {@code model} and {@code
 * report}.
 */
@NullMarked
package dev.intrepid.processor.read.json;

import org.jspecify.annotations.NullMarked;
