package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;

/**
 * A record annotated {@code @Cached}.
 *
 * @param isResolved whether all that it names exists
 * @param hasAdapter whether what is generated for it is there, or will be
 */
record MemoModel(
    TypeModel type,
    Template template,
    List<Template> formerly,
    SourceSpot spot,
    List<ComponentModel> components,
    boolean isResolved,
    boolean hasAdapter) {

  static final String SUFFIX = "_Memo";

  MemoModel {
    formerly = List.copyOf(formerly);
    components = List.copyOf(components);
  }

  ClassName generated() {
    return type.generated(SUFFIX);
  }
}
