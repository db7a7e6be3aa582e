package dev.intrepid.processor.model.record;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.SourceSpot;
import java.util.List;

/**
 * A record annotated {@code @Cached}.
 *
 * @param isResolved whether all that it names exists
 * @param hasAdapter whether what is generated for it is there, or will be
 */
public record MemoModel(
    TypeModel type,
    Template template,
    List<Template> formerly,
    SourceSpot spot,
    List<ComponentModel> components,
    boolean isResolved,
    boolean hasAdapter) {

  public static final String SUFFIX = "_Memo";

  public MemoModel {
    formerly = List.copyOf(formerly);
    components = List.copyOf(components);
  }

  public ClassName generated() {
    return type.generated(SUFFIX);
  }
}
