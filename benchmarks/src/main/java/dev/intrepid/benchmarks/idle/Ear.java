package dev.intrepid.benchmarks.idle;

/** The class of which each subscriber has a copy. */
final class Ear {

  Ear() {}
}
