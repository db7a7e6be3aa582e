package dev.intrepid.processor.write.record;

import static java.util.Objects.requireNonNull;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.json.ComponentModel;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.record.MessageModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Variable;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Singletons;
import dev.intrepid.processor.write.Warnings;
import java.util.List;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes {@code X_Memo}: the URI and the JSON of the memos of one type. */
public final class MemoWriter {

  private MemoWriter() {}

  public static TypeSpec.Builder write(MemoModel memo, Shapes shapes) {
    ClassName record = memo.type().name();
    JsonType json = new JsonType.Parts(record);
    TypeSpec.Builder type =
        Generated.of(memo.type(), memo.generated())
            .addJavadoc("Makes memos of {@link $T}.\n", record)
            .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.INTO_CACHE, record));
    Warnings.ofCodec().deprecated(shapes.isDeprecated(json)).exports(memo.type()).suppress(type);
    type.addField(Singletons.instance(memo.generated(), memo.type()));
    CodecWriter codec = new CodecWriter(type, shapes);
    type.addMethod(Singletons.constructor());
    type.addMethod(
        visible(
            memo.type(),
            UriWriter.typed(memo.template(), record, name -> variable(memo.components(), name))));
    type.addMethod(Singletons.classGetter("memoClass", record));
    type.addMethod(
        Generated.override("template")
            .returns(String.class)
            .addStatement("return $S", memo.template().text())
            .build());
    type.addMethod(
        Generated.override("uri")
            .addParameter(record, "value")
            .returns(String.class)
            .addStatement(
                "return $L", EventWriter.ofComponents(memo.template(), memo.components(), "value"))
            .build());
    LibraryRecordsWriter.addTo(type, shapes.ofLibraries(List.of(json)));
    codec.writeRoot(json);
    return type;
  }

  /** What a method keeps at a URI of its own. */
  public static TypeSpec.Builder write(MethodModel method, Shapes shapes) {
    return method instanceof HandlerModel handler
        ? write(handler, requireNonNull(handler.cachedAt()), shapes)
        : write((MemoMethodModel) method, shapes);
  }

  /** What a handler keeps at the URI of its {@code @Cached}. */
  public static TypeSpec.Builder write(HandlerModel handler, Template template, Shapes shapes) {
    return write(
        handler,
        handler.generatedMemo(),
        template,
        handler.value().orElseThrow(),
        handler.message().events().stream()
            .map(event -> new JsonType.Parts(event.type().name()))
            .anyMatch(shapes::isDeprecated),
        shapes,
        variable -> variable(handler.message(), variable));
  }

  /** What a method computes, if it is no record that lives there. */
  public static TypeSpec.Builder write(MemoMethodModel method, Shapes shapes) {
    return write(
        method,
        method.generatedMemo(),
        method.template(),
        method.value().orElseThrow(),
        method.call().isDeprecated(),
        shapes,
        variable -> variable(method, variable));
  }

  private static TypeSpec.Builder write(
      MethodModel method,
      ClassName name,
      Template template,
      JsonType json,
      boolean usesDeprecated,
      Shapes shapes,
      Function<String, Variable> variables) {
    TypeName value = json.java().isPrimitive() ? json.java().box() : json.java();
    TypeModel owner = method.owner();
    TypeSpec.Builder type =
        Generated.of(owner, name)
            .addJavadoc(
                "What {@code $L} of {@link $T} keeps at {@code $L}.\n",
                method.method(),
                owner.name(),
                template.text())
            .addSuperinterface(ParameterizedTypeName.get(RuntimeNames.JSON_CODEC, value));
    Warnings.ofCodec()
        .deprecated(usesDeprecated || shapes.isDeprecated(json) || owner.isDeprecated())
        .exports(owner)
        .suppress(type);
    type.addField(Singletons.instance(name, owner));
    CodecWriter codec = new CodecWriter(type, shapes);
    type.addMethod(Singletons.constructor());
    type.addMethod(visible(owner, UriWriter.typed(template, value, variables)));
    codec.writeRoot(json);
    return type;
  }

  private static MethodSpec visible(TypeModel source, MethodSpec method) {
    return source.isPublic() ? method.toBuilder().addModifiers(Modifier.PUBLIC).build() : method;
  }

  private static Variable variable(List<ComponentModel> components, String name) {
    TypeName type =
        components.stream()
            .filter(component -> component.name().equals(name))
            .map(ComponentModel::type)
            .findFirst()
            .orElseThrow();
    return new Variable.Direct(type, EventWriter.key(components, name));
  }

  private static Variable variable(MessageModel message, String name) {
    Variable variable = message.variables().get(name);
    if (variable == null) {
      throw new IllegalStateException("No variable " + name);
    }
    return variable;
  }

  private static Variable variable(MemoMethodModel method, String name) {
    return method
        .keys()
        .filter(key -> key.name().equals(name))
        .map(key -> new Variable.Direct(key.type(), ((Supply.OfVariable) key.supply()).key()))
        .findFirst()
        .orElseThrow();
  }
}
