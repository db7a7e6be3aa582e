package dev.intrepid.processor.model.type;

import dev.intrepid.processor.report.SourceSpot;

/**
 * An annotation of Jackson that generated codecs do not obey.
 *
 * @param label as people know it: {@code @JsonIgnore}
 * @param place what it stands on
 */
public record ForeignAnnotation(String label, String place, String instead, SourceSpot spot) {}
