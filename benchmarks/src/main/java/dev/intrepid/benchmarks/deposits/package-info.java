/** What the measures of whole runs publish and keep: deposits to accounts, and their balances. */
@NullMarked
package dev.intrepid.benchmarks.deposits;

import org.jspecify.annotations.NullMarked;
