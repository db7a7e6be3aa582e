/**
 * The apps that run on one repo now, and which of them works on a shard: each one stores that it is
 * there, reads the others, and all of them compute the same owner from that. It is no lock. Where
 * two apps disagree for a moment, the commit of the later one is fenced.
 */
@NullMarked
package dev.intrepid.engine.member;

import org.jspecify.annotations.NullMarked;
