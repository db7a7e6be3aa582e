package dev.intrepid.processor.write.registry;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import dev.intrepid.processor.model.RoundModel;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.write.Literals;
import dev.intrepid.processor.write.method.UpcastsWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
    List<CodeBlock> events = new ArrayList<>();
    for (EventModel event : round.events()) {
      if (isMine(event.type())) {
        events.add(constant(event.generated(), "INSTANCE"));
      }
    }
    return events;
  }

  List<CodeBlock> memos() {
    List<CodeBlock> memos = new ArrayList<>();
    for (MemoModel memo : round.memos()) {
      if (isMine(memo.type())) {
        memos.add(constant(memo.generated(), "INSTANCE"));
      }
    }
    return memos;
  }

  List<CodeBlock> handlers() {
    List<CodeBlock> factories = new ArrayList<>();
    for (HandlersModel model : round.handlers()) {
      if (isMine(model.type()) && model.takesMessages()) {
        factories.add(constant(model.generated(), "FACTORY"));
      }
    }
    return factories;
  }

  List<CodeBlock> memoMethods() {
    List<CodeBlock> factories = new ArrayList<>();
    for (HandlersModel model : round.handlers()) {
      if (isMine(model.type()) && !model.memoMethods().isEmpty()) {
        factories.add(constant(model.generatedMemos(), "FACTORY"));
      }
    }
    return factories;
  }

  /** Each is a list. */
  List<CodeBlock> upcasts() {
    List<CodeBlock> upcasts = new ArrayList<>();
    for (UpcastsModel model : round.upcasts()) {
      if (isMine(model.type())) {
        upcasts.add(constant(model.generated(), UpcastsWriter.ALL));
      }
    }
    return upcasts;
  }

  private static CodeBlock constant(ClassName generated, String name) {
    return CodeBlock.of("$T.$N", generated, name);
  }

  private boolean isMine(TypeModel type) {
    return type.name().packageName().equals(packageName);
  }

  /** The former templates of memos, as their keepers and methods give them. */
  List<CodeBlock> formerMemos() {
    Map<String, Set<String>> formerly = new LinkedHashMap<>();
    for (MemoModel memo : round.memos()) {
      if (isMine(memo.type())) {
        add(memo.template(), memo.formerly(), formerly);
      }
    }
    for (MethodModel method : round.allMethods()) {
      if (isMine(method.owner())) {
        add(method.cachedAt(), method.formerlyAt(), formerly);
      }
    }
    List<CodeBlock> memos = new ArrayList<>();
    for (Map.Entry<String, Set<String>> memo : formerly.entrySet()) {
      memos.add(
          CodeBlock.of(
              "new $T($S, $T.of($L))",
              RuntimeNames.FORMER_MEMO,
              memo.getKey(),
              List.class,
              Literals.of(memo.getValue())));
    }
    return memos;
  }

  private static void add(
      @Nullable Template template, List<Template> before, Map<String, Set<String>> formerly) {
    if (template != null && !before.isEmpty()) {
      formerly
          .computeIfAbsent(template.text(), text -> new LinkedHashSet<>())
          .addAll(Template.texts(before));
    }
  }
}
