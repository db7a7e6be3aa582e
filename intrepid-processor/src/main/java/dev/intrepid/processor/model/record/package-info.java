/**
 * Records that are stored: events, with their versions and streams, and memos, with their URIs. May
 * call {@code json} and the rooms below it.
 */
@NullMarked
package dev.intrepid.processor.model.record;

import org.jspecify.annotations.NullMarked;
