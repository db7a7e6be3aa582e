package dev.intrepid.processor.model.type;

import dev.intrepid.processor.report.SourceSpot;
import java.util.ArrayList;
import java.util.List;

/** One of several texts of an annotation, and where it is written. */
public record WrittenText(String text, SourceSpot spot) {

  /** The texts alone. */
  public static List<String> texts(List<WrittenText> written) {
    List<String> texts = new ArrayList<>();
    for (WrittenText one : written) {
      texts.add(one.text());
    }
    return texts;
  }
}
