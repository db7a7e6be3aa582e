package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.util.List;

/** A record annotated {@code @Cached}. */
record MemoModel(
    TypeModel type,
    Template template,
    List<Template> formerly,
    SourceSpot spot,
    List<ComponentModel> components) {

  static final String SUFFIX = "_Memo";

  MemoModel {
    formerly = List.copyOf(formerly);
    components = List.copyOf(components);
  }

  ClassName generated() {
    return type.generated(SUFFIX);
  }
}
