/**
 * What every peer does alike: the events, what their handler keeps, the order in which a pipeline
 * is measured, and what is checked. The way in is {@link
 * dev.intrepid.benchmarks.peers.workload.PipelineProcess}.
 */
@NullMarked
package dev.intrepid.benchmarks.peers.workload;

import org.jspecify.annotations.NullMarked;
