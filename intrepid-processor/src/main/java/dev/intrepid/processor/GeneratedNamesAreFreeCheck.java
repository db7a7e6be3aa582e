package dev.intrepid.processor;

import com.palantir.javapoet.ClassName;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** No class has the name of one that is generated. */
final class GeneratedNamesAreFreeCheck implements Check<RoundModel> {

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Set<String> taken = new HashSet<>(round.sources());
    return Stream.of(
            round.events().stream().map(e -> Map.entry(e.generated(), e.type())),
            round.memos().stream().map(m -> Map.entry(m.generated(), m.type())),
            round.subscribers().stream().map(h -> Map.entry(h.generated(), h.type())),
            round.handlers().stream().flatMap(GeneratedNamesAreFreeCheck::ofMemos),
            round.upcasts().stream().map(u -> Map.entry(u.generated(), u.type())))
        .flatMap(names -> names)
        .filter(name -> !taken.add(name.getKey().canonicalName()))
        .map(name -> finding(name.getKey(), name.getValue()));
  }

  private static Stream<Map.Entry<ClassName, TypeModel>> ofMemos(HandlersModel model) {
    return model.memoMethods().isEmpty()
        ? Stream.empty()
        : Stream.of(Map.entry(model.generatedMemos(), model.type()));
  }

  private static Finding finding(ClassName name, TypeModel type) {
    return Finding.of(
        Message.GENERATED_NAME_IS_TAKEN, type.spot(), name.simpleName(), type.label());
  }
}
