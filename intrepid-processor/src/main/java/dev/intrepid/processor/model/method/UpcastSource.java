package dev.intrepid.processor.model.method;

import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.report.Problem;
import dev.intrepid.processor.report.SourceSpot;

/** Which stored version an upcast takes. */
public sealed interface UpcastSource {

  /** The record of the version. */
  record OfRecord(EventModel event) implements UpcastSource {}

  /** The JSON of a version that the annotation names. */
  record OfJson(StoredVersion stored, SourceSpot typeSpot, SourceSpot fromSpot)
      implements UpcastSource {}

  /** None. */
  record OfNothing(Problem problem, SourceSpot spot) implements UpcastSource {}

  /** A type that does not exist yet. */
  record Unresolved() implements UpcastSource {}
}
