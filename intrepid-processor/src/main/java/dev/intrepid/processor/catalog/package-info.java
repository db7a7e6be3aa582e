/**
 * {@code META-INF/intrepid/catalog.json}: the entries of a compilation, the JSON schema of each
 * record, and what an earlier compile left there. May call {@code model}, {@code read} and {@code
 * report}.
 */
@NullMarked
package dev.intrepid.processor.catalog;

import org.jspecify.annotations.NullMarked;
