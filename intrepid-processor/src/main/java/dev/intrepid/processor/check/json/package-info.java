/**
 * How records become JSON: the components and their codecs, names, defaults, and the annotations of
 * Jackson. The way in is {@code JsonChecks}. May call {@code model} and {@code report}.
 */
@NullMarked
package dev.intrepid.processor.check.json;

import org.jspecify.annotations.NullMarked;
