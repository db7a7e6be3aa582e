package dev.intrepid.processor.check;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.ConstantModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A URI has the constants of an enum under the names they have in Java, and is never read under
 * another: one that had other names in JSON could be renamed there alone, and cut a stream in two.
 */
final class ConstantsInUrisAreNamedOnceCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Shapes shapes = round.shapes();
    return Stream.concat(
            round.events().stream().flatMap(e -> findings(e.stream(), e.components(), shapes)),
            round.memos().stream().flatMap(m -> findings(m.template(), m.components(), shapes)))
        .distinct();
  }

  private static Stream<Finding> findings(
      Template template, List<ComponentModel> components, Shapes shapes) {
    return components.stream()
        .filter(component -> template.variables().contains(component.name()))
        .flatMap(component -> constants(component.key()).stream())
        .flatMap(name -> shapes.enums().stream().filter(one -> one.java().equals(name)))
        .flatMap(
            json ->
                json.constants().stream()
                    .filter(ConstantsInUrisAreNamedOnceCheck::isNamedTwice)
                    .limit(1)
                    .map(constant -> finding(constant, json, template)));
  }

  private static Optional<ClassName> constants(@Nullable Key key) {
    if (key instanceof Key.ConstantName constant) {
      return Optional.of(constant.type());
    }
    return key instanceof Key.Wrapped wrapped ? constants(wrapped.inner()) : Optional.empty();
  }

  private static boolean isNamedTwice(ConstantModel constant) {
    return !constant.json().aliases().isEmpty() || !constant.json().name().equals(constant.name());
  }

  private static Finding finding(
      ConstantModel constant, JsonType.Constants json, Template template) {
    return Finding.of(
        Message.CONSTANT_IN_URI_HAS_NAMES,
        constant.json().spot(),
        constant.name(),
        json.type().label(),
        template.text());
  }
}
