package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.MarkerRecord;

/**
 * A marker to be stored.
 *
 * @param record the marker
 * @param turn the highest of a tracking stream was moved last
 */
public record MovedMarker(MarkerRecord record, long turn) {}
