package dev.intrepid.processor.write;

import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The classes that may be written despite an error: those of types that have no error and use no
 * type with one. Sources that name them then cause no further errors.
 */
public final class Unharmed {

  private final Shapes shapes;
  private final Set<String> blamed = new HashSet<>();

  public Unharmed(Shapes shapes, List<Finding> findings) {
    this.shapes = shapes;
    findings.stream().filter(Finding::isError).forEach(finding -> blame(finding.spot().element()));
  }

  private void blame(Element element) {
    Element type = element;
    while (type != null && !(type instanceof TypeElement)) {
      type = type.getEnclosingElement();
    }
    blamed.add(String.valueOf(type));
  }

  public boolean has(EventModel event) {
    return isWhole(event.type());
  }

  public boolean has(MemoModel memo) {
    return isWhole(memo.type());
  }

  /** Whether what a method keeps at a URI of its own may be written. */
  public boolean has(MethodModel method) {
    Optional<JsonType> value = method.value();
    return isUnharmed(method.owner()) && value.isPresent() && isUnharmed(value.get());
  }

  private boolean isWhole(TypeModel type) {
    return isUnharmed(type) && isUnharmed(new JsonType.Parts(type.name()));
  }

  private boolean isUnharmed(JsonType json) {
    return shapes.models(json).stream().allMatch(this::isUnharmed);
  }

  private boolean isUnharmed(TypeModel type) {
    return !blamed.contains(type.name().canonicalName());
  }
}
