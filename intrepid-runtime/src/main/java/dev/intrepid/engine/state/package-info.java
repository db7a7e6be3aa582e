/**
 * What is stored of a subscription, and where: its markers and their layout in shards, what is
 * parked, the memos that belong to it, and what it commits to ({@link
 * dev.intrepid.engine.state.CommitTarget}). Stored forms and addresses must not change. May call
 * {@code catalog} and {@code decode}.
 */
@NullMarked
package dev.intrepid.engine.state;

import org.jspecify.annotations.NullMarked;
