/**
 * What the compiler wrote for this program, bound to the objects that it is called on: {@link
 * dev.intrepid.engine.catalog.GeneratedCode}, the folds, topics and templates that follow from it.
 * Nothing here reads or writes the repo but for looking up a memo under a former template. May call
 * {@code codegen}, {@code compute} and the words of the repo.
 */
@NullMarked
package dev.intrepid.engine.catalog;

import org.jspecify.annotations.NullMarked;
