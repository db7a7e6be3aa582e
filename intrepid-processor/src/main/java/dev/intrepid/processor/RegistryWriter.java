package dev.intrepid.processor;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes one registry for each package, named after its first annotated type. */
final class RegistryWriter {

  private static final String SUFFIX = "_Registry";

  private final RoundModel round;

  RegistryWriter(RoundModel round) {
    this.round = round;
  }

  /** The registries by their packages' first types. */
  SortedMap<ClassName, TypeSpec.Builder> write() {
    SortedMap<ClassName, TypeSpec.Builder> registries = new TreeMap<>();
    firstTypes()
        .forEach(
            (packageName, first) ->
                registries.put(
                    TypeModel.generated(first.name(), SUFFIX), registry(packageName, first)));
    return registries;
  }

  private SortedMap<String, TypeModel> firstTypes() {
    SortedMap<String, TypeModel> first = new TreeMap<>();
    Stream.of(
            round.events().stream().map(EventModel::type),
            round.memos().stream().map(MemoModel::type),
            round.handlers().stream().map(HandlersModel::type),
            round.upcasts().stream().map(UpcastsModel::type))
        .flatMap(types -> types)
        .forEach(
            type ->
                first.merge(
                    type.name().packageName(),
                    type,
                    (a, b) -> a.name().compareTo(b.name()) <= 0 ? a : b));
    return first;
  }

  private TypeSpec.Builder registry(String packageName, TypeModel first) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(TypeModel.generated(first.name(), SUFFIX))
            .addModifiers(PUBLIC, FINAL)
            .addJavadoc("What the compiler wrote for this package, from $L on.\n", first.label())
            .addSuperinterface(RuntimeNames.REGISTRY);
    Generated.mark(type, first);
    if (first.inNamedModule()) {
      type.addAnnotation(Warnings.exports());
    }
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(PUBLIC)
            .addJavadoc("For the ServiceLoader.\n")
            .build());
    List<CodeBlock> former = formerMemos(packageName);
    if (!former.isEmpty()) {
      type.addMethod(
          method("formerMemos", RuntimeNames.FORMER_MEMO)
              .addStatement("return $T.of(\n$L)", List.class, CodeBlock.join(former, ",\n"))
              .build());
    }
    type.addMethod(all("events", RuntimeNames.INTO_EVENT, events(packageName)))
        .addMethod(all("memos", RuntimeNames.INTO_CACHE, memos(packageName)))
        .addMethod(all("handlers", RuntimeNames.HANDLERS_FACTORY, handlers(packageName)));
    List<CodeBlock> memoMethods = memoMethods(packageName);
    if (!memoMethods.isEmpty()) {
      type.addMethod(all("memoMethods", RuntimeNames.MEMOS_FACTORY, memoMethods));
    }
    List<CodeBlock> upcasts = upcasts(packageName);
    return upcasts.isEmpty() ? type : type.addMethod(upcasters(upcasts));
  }

  private List<CodeBlock> upcasts(String packageName) {
    return round.upcasts().stream()
        .map(UpcastsModel::generated)
        .filter(name -> name.packageName().equals(packageName))
        .map(name -> CodeBlock.of("$T.$N", name, UpcastsWriter.ALL))
        .toList();
  }

  private static MethodSpec upcasters(List<CodeBlock> lists) {
    MethodSpec.Builder method = method("upcasters", RuntimeNames.UPCASTER);
    return lists.size() == 1
        ? method.addStatement("return $L", lists.get(0)).build()
        : method
            .addStatement(
                "return $T.of($L).flatMap($T::stream).toList()",
                Stream.class,
                CodeBlock.join(lists, ", "),
                List.class)
            .build();
  }

  private List<CodeBlock> events(String packageName) {
    return round.events().stream()
        .map(EventModel::generated)
        .filter(name -> name.packageName().equals(packageName))
        .map(name -> CodeBlock.of("$T.INSTANCE", name))
        .toList();
  }

  private List<CodeBlock> memos(String packageName) {
    return round.memos().stream()
        .map(MemoModel::generated)
        .filter(name -> name.packageName().equals(packageName))
        .map(name -> CodeBlock.of("$T.INSTANCE", name))
        .toList();
  }

  private List<CodeBlock> handlers(String packageName) {
    return factories(
        packageName,
        round.handlers().stream()
            .filter(HandlersModel::takesMessages)
            .map(HandlersModel::generated));
  }

  private List<CodeBlock> memoMethods(String packageName) {
    return factories(
        packageName,
        round.handlers().stream()
            .filter(handlers -> !handlers.memoMethods().isEmpty())
            .map(HandlersModel::generatedMemos));
  }

  private static List<CodeBlock> factories(String packageName, Stream<ClassName> tables) {
    return tables
        .filter(name -> name.packageName().equals(packageName))
        .map(name -> CodeBlock.of("$T.FACTORY", name))
        .toList();
  }

  /** Where memos of each template lived before, as those say who keep or compute them. */
  private List<CodeBlock> formerMemos(String packageName) {
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

  private static MethodSpec all(String name, ClassName type, List<CodeBlock> items) {
    return method(name, ParameterizedTypeName.get(type, WildcardTypeName.subtypeOf(Object.class)))
        .addStatement("return $T.of($L)", List.class, CodeBlock.join(items, ", "))
        .build();
  }

  private static MethodSpec.Builder method(String name, TypeName item) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), item));
  }
}
