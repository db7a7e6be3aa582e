/**
 * What a compilation has for us, as values: events, memos, handlers, upcasts and the JSON of their
 * parts, with the places in the source that a finding is told at. Models read no annotation and
 * write no code; they may hold names and spots, and call {@code report}.
 */
@NullMarked
package dev.intrepid.processor.model;

import org.jspecify.annotations.NullMarked;
