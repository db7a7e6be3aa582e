/** What a large log costs more than a small one. */
@NullMarked
package dev.intrepid.benchmarks.growth;

import org.jspecify.annotations.NullMarked;
