package dev.intrepid.processor.model;

/** What a component is where it is absent, as it is written. */
public record DefaultModel(String text) {}
