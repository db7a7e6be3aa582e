/**
 * Records to JSON and back: the codecs that the compiler writes, beside jackson-core by hand and
 * jackson-databind. The way in is {@link dev.intrepid.benchmarks.codec.CodecBenchmark}.
 */
@NullMarked
package dev.intrepid.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
