package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PUBLIC;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlersModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Warnings;
import dev.intrepid.processor.write.record.LibraryRecordsWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;

/** Writes {@code X_Memos}: the table that calls the methods of one class that compute memos. */
public final class MemosWriter {

  private final HandlersModel model;
  private final Shapes shapes;
  private final TypeSpec.Builder type;
  private final StateFields state;
  private final OwnCodecs codecs;

  private MemosWriter(HandlersModel model, Shapes shapes) {
    this.model = model;
    this.shapes = shapes;
    this.type = Generated.of(model.type(), model.generatedMemos());
    this.state = new StateFields(model.type(), model.memoMethods());
    this.codecs = new OwnCodecs(model.generatedMemos(), shapes);
  }

  public static TypeSpec.Builder write(HandlersModel model, Shapes shapes) {
    return new MemosWriter(model, shapes).write();
  }

  private TypeSpec.Builder write() {
    List<MemoMethodModel> methods = model.memoMethods();
    List<String> names = names(methods);
    type.addJavadoc("Computes the memos of {@link $T}.\n", model.type().name());
    type.addSuperinterface(RuntimeNames.MEMO_TABLE);
    Warnings.none()
        .absent(methods.stream().anyMatch(MemoMethodModel::mayBeAbsent))
        .deprecated(new Deprecation(shapes).isInMemos(model))
        .raw(methods.stream().anyMatch(method -> method.call().isRaw()))
        .exports(model.type())
        .suppress(type);
    type.addField(factory());
    state.addTo(type);
    type.addMethod(state.constructor());
    addCompute(names);
    for (int i = 0; i < methods.size(); i++) {
      type.addMethod(new MemoMethodWriter(methods.get(i), state, codecs).write(names.get(i)));
    }
    codecs.addTo(type);
    TypeSpec.Builder factory = MemosFactoryWriter.write(model, state.constructorArguments());
    SortedMap<ClassName, List<String>> records = shapes.ofLibraries(OwnValues.ofMethods(methods));
    addKeys(methods, records);
    LibraryRecordsWriter.addTo(factory, records);
    return type.addType(factory.build());
  }

  /** Adds the records of libraries around variables of the URIs. */
  private static void addKeys(
      List<MemoMethodModel> methods, SortedMap<ClassName, List<String>> records) {
    for (MemoMethodModel method : methods) {
      for (ParameterModel parameter : method.parameters()) {
        if (parameter.supply() instanceof Supply.OfVariable variable
            && variable.isOfLibrary()
            && variable.key() instanceof Key.Wrapped wrapped) {
          records.put(wrapped.record(), List.of(wrapped.accessor()));
        }
      }
    }
  }

  /** A method for each, of its name; all take the same, so that overloads are counted. */
  private static List<String> names(List<MemoMethodModel> methods) {
    return MethodNames.of(
        methods.stream().map(method -> new MethodNames.Wish(method.method(), "")).toList());
  }

  private FieldSpec factory() {
    FieldSpec.Builder field =
        FieldSpec.builder(
                ParameterizedTypeName.get(RuntimeNames.MEMOS_FACTORY, model.type().name()),
                "FACTORY",
                STATIC,
                FINAL)
            .addJavadoc("Describes the class and binds tables to its objects.\n")
            .initializer("new $N()", Generated.factory(model.generatedMemos()));
    return model.type().isPublic() ? field.addModifiers(PUBLIC).build() : field.build();
  }

  private void addCompute(List<String> names) {
    List<LongSwitches.Case> cases = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      cases.add(new LongSwitches.Case(CodeBlock.of("case $L -> $N(call);\n", i, names.get(i)), 1));
    }
    MethodSpec compute =
        Generated.override("compute")
            .addParameter(int.class, "memo")
            .addParameter(RuntimeNames.MEMO_CALL, "call")
            .addException(Exception.class)
            .returns(Object.class)
            .build();
    new LongSwitches(type, compute)
        .add(
            "return switch (memo)",
            cases,
            CodeBlock.of(
                "default -> throw new $T($S + memo)",
                IllegalArgumentException.class,
                model.type().label() + " has no memo "));
  }
}
