package dev.intrepid.processor.model.json;

/** What a component is where it is absent, as it is written. */
public record DefaultModel(String text) {}
