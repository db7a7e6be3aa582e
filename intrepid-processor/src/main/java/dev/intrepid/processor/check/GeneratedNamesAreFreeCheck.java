package dev.intrepid.processor.check;

import com.palantir.javapoet.ClassName;
import dev.intrepid.processor.model.RegistryName;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.report.Finding;
import dev.intrepid.processor.report.Message;
import dev.intrepid.processor.report.SourceSpot;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** No class has the name of one that is generated, and no name is too long for a file. */
final class GeneratedNamesAreFreeCheck implements Check<RoundModel> {

  private static final int MAX_BYTES = 255;

  /** The longest suffix of a generated class, with that of its file. */
  private static final String SUFFIX = "$Factory.class";

  @Override
  public Stream<Finding> findings(RoundModel round) {
    Set<String> taken = new HashSet<>(round.sources());
    // Those of earlier rounds are among the sources, and a registry is numbered after them.
    taken.removeAll(round.before().registries);
    Set<SourceSpot> told = nameless(round);
    return Stream.of(
            round.events().stream().map(e -> Name.of(e.generated(), e.type())),
            round.memos().stream().map(m -> Name.of(m.generated(), m.type())),
            round.subscribers().stream().map(h -> Name.of(h.generated(), h.type())),
            round.handlers().stream().flatMap(GeneratedNamesAreFreeCheck::ofMemos),
            round.upcasts().stream().map(u -> Name.of(u.generated(), u.type())),
            registries(round))
        .flatMap(names -> names)
        .filter(name -> !told.contains(name.spot()))
        .flatMap(name -> finding(name, taken));
  }

  /** Records that are reported because their names cannot be stored. */
  private static Set<SourceSpot> nameless(RoundModel round) {
    return round.events().stream()
        .filter(event -> EventTypeIsValidCheck.problemOfFormer(event.eventType()).isPresent())
        .map(event -> event.type().spot())
        .collect(Collectors.toSet());
  }

  /** A name, and what it is generated for. */
  private record Name(ClassName name, String of, SourceSpot spot) {

    static Name of(ClassName name, TypeModel source) {
      return new Name(name, source.label(), source.spot());
    }
  }

  /** Methods of one name share a class: they keep the same, or are reported for that. */
  private static Stream<Name> ofMemos(HandlersModel model) {
    Map<ClassName, Name> names = new LinkedHashMap<>();
    if (!model.memoMethods().isEmpty()) {
      names.put(model.generatedMemos(), Name.of(model.generatedMemos(), model.type()));
    }
    model
        .methods()
        .filter(method -> method.cachedAt() != null)
        .filter(method -> !(method instanceof MemoMethodModel memo && memo.record().isPresent()))
        .forEach(
            method ->
                names.putIfAbsent(
                    method.generatedMemo(),
                    new Name(method.generatedMemo(), method.signature(), method.spot())));
    return names.values().stream();
  }

  private static Stream<Name> registries(RoundModel round) {
    return RegistryName.firstTypes(round).entrySet().stream()
        .flatMap(module -> registries(module.getKey(), module.getValue()));
  }

  private static Stream<Name> registries(String module, Map<String, TypeModel> packages) {
    if (module.isEmpty()) {
      return packages.values().stream()
          .map(first -> Name.of(RegistryName.afterType(first.name()), first));
    }
    TypeModel any = packages.values().iterator().next();
    Stream<Name> ofPackages =
        packages.entrySet().stream()
            .filter(inPackage -> !inPackage.getKey().equals(module))
            .map(
                inPackage ->
                    new Name(
                        RegistryName.firstAfterPackage(inPackage.getKey()),
                        "the package " + inPackage.getKey(),
                        inPackage.getValue().spot()));
    return Stream.concat(
        ofPackages,
        Stream.of(
            new Name(RegistryName.firstAfterPackage(module), "the module " + module, any.spot())));
  }

  private static Stream<Finding> finding(Name name, Set<String> taken) {
    String simple = name.name().simpleName();
    if (!taken.add(name.name().canonicalName())) {
      return Stream.of(Finding.of(Message.GENERATED_NAME_IS_TAKEN, name.spot(), simple, name.of()));
    }
    int bytes = (simple + SUFFIX).getBytes(StandardCharsets.UTF_8).length;
    return bytes > MAX_BYTES
        ? Stream.of(
            Finding.of(
                Message.GENERATED_NAME_IS_TOO_LONG,
                name.spot(),
                simple,
                name.of(),
                Integer.toString(bytes)))
        : Stream.empty();
  }
}
