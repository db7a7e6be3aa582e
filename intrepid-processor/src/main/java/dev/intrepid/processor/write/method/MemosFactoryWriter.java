package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.KeepingModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.LongLists;
import dev.intrepid.processor.write.Singletons;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the factory of a class that computes memos: the memos, how they are kept, and by which
 * methods.
 */
final class MemosFactoryWriter {

  private static final TypeName MEMO_SPEC =
      ParameterizedTypeName.get(RuntimeNames.MEMO_SPEC, WildcardTypeName.subtypeOf(Object.class));

  private static final TypeName MEMO_SPECS =
      ParameterizedTypeName.get(ClassName.get(List.class), MEMO_SPEC);

  private static final TypeName STATE_NEEDS =
      ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.STATE_NEED);

  private MemosFactoryWriter() {}

  static TypeSpec.Builder write(HandlersModel model, String constructorArguments) {
    ClassName type = model.type().name();
    List<MemoMethodModel> methods = model.memoMethods();
    TypeSpec.Builder factory = TypeSpec.classBuilder(Generated.factory(model.generatedMemos()));
    CodeBlock memos = specs(methods, factory);
    CodeBlock needs = needs(methods, factory);
    factory
        .addModifiers(PRIVATE, STATIC, FINAL)
        .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.MEMOS_FACTORY, type))
        .addField(
            FieldSpec.builder(MEMO_SPECS, "MEMOS", PRIVATE, STATIC, FINAL)
                .initializer(memos)
                .build())
        .addMethod(Singletons.classGetter("handlerClass", type))
        .addMethod(getter("memos", MEMO_SPECS, CodeBlock.of("MEMOS")))
        .addMethod(getter("needs", STATE_NEEDS, needs));
    RecordTemplates.ofMethods(methods).addTo(factory);
    RouteWriter.write(methods, factory);
    return factory.addMethod(
        Generated.override("bind")
            .addParameter(type, "handlers")
            .addParameter(RuntimeNames.STATE, "state")
            .returns(RuntimeNames.MEMO_TABLE)
            .addStatement("return new $T($L)", model.generatedMemos(), constructorArguments)
            .build());
  }

  private static MethodSpec getter(String name, TypeName type, CodeBlock value) {
    return Generated.override(name).returns(type).addStatement("return $L", value).build();
  }

  private static CodeBlock specs(List<MemoMethodModel> methods, TypeSpec.Builder factory) {
    List<CodeBlock> specs = methods.stream().map(MemosFactoryWriter::spec).toList();
    CodeBlock beginning = LongLists.beginning(MEMO_SPEC, specs.size());
    CodeBlock whole = CodeBlock.of("$L\n$>$>$L$<$<)", beginning, CodeBlock.join(specs, ",\n"));
    return LongLists.of(factory, "memos", MEMO_SPEC, specs, whole);
  }

  private static CodeBlock needs(List<MemoMethodModel> methods, TypeSpec.Builder factory) {
    List<CodeBlock> needs = StateFields.needs(methods);
    return LongLists.of(factory, "needs", RuntimeNames.STATE_NEED, needs, list(needs));
  }

  /** The options that differ from the defaults. */
  private static CodeBlock spec(MemoMethodModel method) {
    KeepingModel keeping = method.keeping();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .add(
                "$T.of($S, $S, $T.INSTANCE)$>$>",
                RuntimeNames.MEMO_SPEC,
                method.signature(),
                method.template().text(),
                method.memo());
    add(code, "keptFor", keeping.ttl());
    add(code, "refreshedAfter", keeping.refreshAfter());
    add(code, "staleFor", keeping.staleIfError());
    add(code, "absentFor", keeping.absentTtl());
    if (!keeping.timeout().duration().equals(Optional.of(KeepingModel.TIMEOUT))) {
      add(code, "waitedForAtMost", keeping.timeout());
    }
    if (keeping.jitter().share() != KeepingModel.JITTER) {
      code.add("\n.jittered($L)", keeping.jitter().share());
    }
    if (keeping.isExclusive()) {
      code.add("\n.byOneProcess()");
    }
    if (!keeping.isLocal()) {
      code.add("\n.notLocal()");
    }
    if (keeping.version() != KeepingModel.VERSION) {
      code.add("\n.ofVersion($L)", keeping.version());
    }
    List<CodeBlock> inputs = inputs(method);
    if (!inputs.isEmpty()) {
      code.add("\n.from($L)", CodeBlock.join(inputs, ", "));
    }
    return code.add("$<$<").build();
  }

  /** The templates of the memos that it is given. */
  private static List<CodeBlock> inputs(MemoMethodModel method) {
    Set<String> templates = new LinkedHashSet<>();
    for (ParameterModel parameter : method.parameters()) {
      if (parameter.supply() instanceof Supply.OfMemo memo) {
        templates.add(memo.template().text());
      }
    }
    return templates.stream().map(template -> CodeBlock.of("$S", template)).toList();
  }

  private static void add(CodeBlock.Builder code, String method, KeepingModel.Time time) {
    time.duration()
        .ifPresent(duration -> code.add("\n.$L($L)", method, DurationWriter.of(duration)));
  }

  private static CodeBlock list(List<CodeBlock> items) {
    return items.size() < 2
        ? CodeBlock.of("$T.of($L)", List.class, CodeBlock.join(items, ""))
        : CodeBlock.of("$T.of(\n$L)", List.class, CodeBlock.join(items, ",\n"));
  }
}
