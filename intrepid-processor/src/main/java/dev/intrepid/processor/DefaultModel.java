package dev.intrepid.processor;

/** What a component is where it is absent, as it is written. */
record DefaultModel(String text) {}
