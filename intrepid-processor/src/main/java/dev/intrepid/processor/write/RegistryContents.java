package dev.intrepid.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.uri.Template;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the registry of one package lists, as the code that names it. */
final class RegistryContents {

  private final RoundModel round;
  private final String packageName;

  RegistryContents(RoundModel round, String packageName) {
    this.round = round;
    this.packageName = packageName;
  }

  List<CodeBlock> events() {
    return mine(round.events().stream().map(EventModel::generated))
        .map(name -> CodeBlock.of("$T.INSTANCE", name))
        .toList();
  }

  List<CodeBlock> memos() {
    return mine(round.memos().stream().map(MemoModel::generated))
        .map(name -> CodeBlock.of("$T.INSTANCE", name))
        .toList();
  }

  List<CodeBlock> handlers() {
    return factories(
        round.handlers().stream()
            .filter(HandlersModel::takesMessages)
            .map(HandlersModel::generated));
  }

  List<CodeBlock> memoMethods() {
    return factories(
        round.handlers().stream()
            .filter(handlers -> !handlers.memoMethods().isEmpty())
            .map(HandlersModel::generatedMemos));
  }

  private List<CodeBlock> factories(Stream<ClassName> tables) {
    return mine(tables).map(name -> CodeBlock.of("$T.FACTORY", name)).toList();
  }

  /** Each is a list. */
  List<CodeBlock> upcasts() {
    return mine(round.upcasts().stream().map(UpcastsModel::generated))
        .map(name -> CodeBlock.of("$T.$N", name, UpcastsWriter.ALL))
        .toList();
  }

  private Stream<ClassName> mine(Stream<ClassName> names) {
    return names.filter(name -> name.packageName().equals(packageName));
  }

  /** The former templates of memos, as their keepers and methods give them. */
  List<CodeBlock> formerMemos() {
    Map<String, Set<String>> formerly = new LinkedHashMap<>();
    round.memos().stream()
        .filter(memo -> memo.type().name().packageName().equals(packageName))
        .forEach(memo -> add(memo.template(), memo.formerly(), formerly));
    round
        .allMethods()
        .filter(method -> method.owner().name().packageName().equals(packageName))
        .forEach(method -> add(method.cachedAt(), method.formerlyAt(), formerly));
    return formerly.entrySet().stream()
        .map(
            memo ->
                CodeBlock.of(
                    "new $T($S, $T.of($L))",
                    RuntimeNames.FORMER_MEMO,
                    memo.getKey(),
                    List.class,
                    memo.getValue().stream()
                        .map(text -> CodeBlock.of("$S", text))
                        .collect(CodeBlock.joining(", "))))
        .toList();
  }

  private static void add(
      @Nullable Template template, List<Template> before, Map<String, Set<String>> formerly) {
    if (template != null && !before.isEmpty()) {
      Set<String> places = formerly.computeIfAbsent(template.text(), text -> new LinkedHashSet<>());
      before.forEach(place -> places.add(place.text()));
    }
  }
}
