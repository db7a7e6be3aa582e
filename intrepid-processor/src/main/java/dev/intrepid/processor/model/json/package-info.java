/**
 * How the parts of a record are written as JSON: the type of each component, its names, its
 * default, the constants of enums, and what Jackson says about them. A type that has a codec is a
 * {@code ScalarKind} or a {@code CollectionKind}. May call {@code uri}, {@code type} and {@code
 * report}.
 */
@NullMarked
package dev.intrepid.processor.model.json;

import org.jspecify.annotations.NullMarked;
