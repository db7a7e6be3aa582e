/**
 * The store contract: what an adapter implements and what the engine builds on. The way in is
 * {@link dev.intrepid.repo.IntrepidRepo} and its one primitive, {@code commit}. Everything may
 * depend on this package; it depends on {@code dev.intrepid.json} alone, and on the words of {@code
 * dev.intrepid}.
 */
@NullMarked
package dev.intrepid.repo;

import org.jspecify.annotations.NullMarked;
