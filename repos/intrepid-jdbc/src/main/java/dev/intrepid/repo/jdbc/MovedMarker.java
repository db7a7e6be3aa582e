package dev.intrepid.repo.jdbc;

import dev.intrepid.repo.MarkerRecord;

/**
 * A marker to be stored.
 *
 * @param record the marker
 * @param turn grows with each move in a tracking stream: the marker with the highest was moved last
 */
public record MovedMarker(MarkerRecord record, long turn) {}
