package dev.intrepid.processor.write.registry;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.LongLists;
import dev.intrepid.processor.write.Warnings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Writes one registry: what its own package has, and what other registries have. */
final class RegistryType {

  private final ClassName name;
  private final TypeSpec.Builder type;

  RegistryType(ClassName name, TypeModel source) {
    this.name = name;
    this.type =
        TypeSpec.classBuilder(name)
            .addModifiers(PUBLIC, FINAL)
            .addSuperinterface(RuntimeNames.REGISTRY);
    Generated.mark(type, source);
    if (source.inNamedModule()) {
      type.addAnnotation(Warnings.exports());
    }
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addModifiers(PUBLIC)
            .addJavadoc("For the ServiceLoader.\n")
            .build());
  }

  ClassName name() {
    return name;
  }

  RegistryType javadoc(String text) {
    type.addJavadoc("$L\n", text);
    return this;
  }

  /**
   * Writes all lists; those that are seldom needed only if there is something in them.
   *
   * @param others what the other registries have, by their names
   */
  TypeSpec.Builder write(RegistryContents own, Map<ClassName, RegistryContents> others) {
    List<CodeBlock> former = own.formerMemos();
    List<CodeBlock> formerLists =
        former.isEmpty()
            ? List.of()
            : List.of(CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(former, ",\n")));
    optional(
        "formerMemos",
        RuntimeNames.FORMER_MEMO,
        with(formerLists, "formerMemos", RegistryContents::formerMemos, others));
    required("events", RuntimeNames.INTO_EVENT, RegistryContents::events, own, others);
    required("memos", RuntimeNames.INTO_CACHE, RegistryContents::memos, own, others);
    required("handlers", RuntimeNames.HANDLERS_FACTORY, RegistryContents::handlers, own, others);
    List<CodeBlock> methods = own.memoMethods();
    optional(
        "memoMethods",
        any(RuntimeNames.MEMOS_FACTORY),
        with(
            methods.isEmpty()
                ? List.of()
                : List.of(listOf("memoMethods", any(RuntimeNames.MEMOS_FACTORY), methods)),
            "memoMethods",
            RegistryContents::memoMethods,
            others));
    optional(
        "upcasters",
        RuntimeNames.UPCASTER,
        with(own.upcasts(), "upcasters", RegistryContents::upcasts, others));
    return type;
  }

  private void required(
      String method,
      ClassName item,
      Function<RegistryContents, List<CodeBlock>> contents,
      RegistryContents own,
      Map<ClassName, RegistryContents> others) {
    List<CodeBlock> mine = contents.apply(own);
    List<CodeBlock> lists =
        with(
            mine.isEmpty() ? List.of() : List.of(listOf(method, any(item), mine)),
            method,
            contents,
            others);
    add(method, any(item), lists.isEmpty() ? List.of(CodeBlock.of("$T.of()", List.class)) : lists);
  }

  private void optional(String method, TypeName item, List<CodeBlock> lists) {
    if (!lists.isEmpty()) {
      add(method, item, lists);
    }
  }

  /** These lists, and those of the other registries that have something. */
  private static List<CodeBlock> with(
      List<CodeBlock> lists,
      String method,
      Function<RegistryContents, List<CodeBlock>> contents,
      Map<ClassName, RegistryContents> others) {
    List<CodeBlock> all = new ArrayList<>(lists);
    others.forEach(
        (registry, other) -> {
          if (!contents.apply(other).isEmpty()) {
            all.add(CodeBlock.of("new $T().$L()", registry, method));
          }
        });
    return all;
  }

  private void add(String method, TypeName item, List<CodeBlock> lists) {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), item);
    MethodSpec.Builder code = Generated.override(method).returns(list);
    if (lists.size() == 1) {
      code.addStatement("return $L", lists.get(0));
    } else {
      code.addStatement(
          "return $T.<$T>of($L).flatMap($T::stream).toList()",
          Stream.class,
          list,
          CodeBlock.join(lists, ", "),
          List.class);
    }
    type.addMethod(code.build());
  }

  private CodeBlock listOf(String method, TypeName item, List<CodeBlock> items) {
    CodeBlock beginning = LongLists.beginning(item, items.size());
    CodeBlock whole = CodeBlock.of("$L$L)", beginning, CodeBlock.join(items, ", "));
    return LongLists.of(type, method, item, items, whole);
  }

  private static TypeName any(ClassName item) {
    return ParameterizedTypeName.get(item, WildcardTypeName.subtypeOf(Object.class));
  }
}
