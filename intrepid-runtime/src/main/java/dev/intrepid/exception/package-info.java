/**
 * What Intrepid throws when an app cannot start, cannot go on, or cannot do what was asked of it:
 * one type for each situation, each a {@link dev.intrepid.IntrepidException}. Failures of a repo
 * are in {@code dev.intrepid.repo}, those of a rewind or rebuild in {@code dev.intrepid.control},
 * and those of a JSON text in {@code dev.intrepid.json}. Everything that runs an app may throw
 * these; they depend on the words of {@code dev.intrepid} and {@code dev.intrepid.repo}.
 */
@NullMarked
package dev.intrepid.exception;

import org.jspecify.annotations.NullMarked;
