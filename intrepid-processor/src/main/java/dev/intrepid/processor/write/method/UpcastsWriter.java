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
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.Shapes;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastsModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.uri.Topic;
import dev.intrepid.processor.write.Generated;
import dev.intrepid.processor.write.Literals;
import dev.intrepid.processor.write.Warnings;
import java.util.Comparator;
import java.util.List;

/** Writes {@code X_Upcasts}: from each version that a class upcasts, the calls up to the newest. */
public final class UpcastsWriter {

  /** The field with the upcasters. */
  public static final String ALL = "ALL";

  private final UpcastsModel model;
  private final UpcastChains chains;
  private final UpcastNodes nodes;
  private final Shapes shapes;

  private UpcastsWriter(UpcastsModel model, UpcastChains chains, Shapes shapes) {
    this.model = model;
    this.chains = chains;
    this.nodes = new UpcastNodes(chains);
    this.shapes = shapes;
  }

  public static TypeSpec.Builder write(UpcastsModel model, UpcastChains chains, Shapes shapes) {
    return new UpcastsWriter(model, chains, shapes).write();
  }

  private TypeSpec.Builder write() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(model.generated())
            .addModifiers(FINAL)
            .addOriginatingElement(model.type().spot().element())
            .addJavadoc(
                "Makes old messages new with the upcasts of {@link $T}.\n", model.type().name());
    Generated.mark(type, model.type());
    FieldSpec all = all();
    List<MethodSpec> methods = nodes.write();
    Warnings.none().deprecated(isDeprecated()).raw(isRaw()).suppress(type);
    return type.addField(all)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(PRIVATE).build())
        .addMethods(methods);
  }

  private boolean isDeprecated() {
    return nodes.visited().stream()
        .anyMatch(
            stored ->
                chains.upcast(stored).stream()
                        .anyMatch(one -> one.owner().isDeprecated() || one.call().isDeprecated())
                    || chains.record(stored).stream()
                        .anyMatch(e -> shapes.isDeprecated(new JsonType.Parts(e.type().name()))));
  }

  private boolean isRaw() {
    return nodes.visited().stream()
        .flatMap(stored -> chains.upcast(stored).stream())
        .anyMatch(upcast -> upcast.call().isRaw());
  }

  private FieldSpec all() {
    CodeBlock upcasters =
        model.upcasts().stream()
            .sorted(Comparator.comparing(upcast -> upcast.from().orElseThrow()))
            .map(this::upcaster)
            .collect(CodeBlock.joining(",\n"));
    return FieldSpec.builder(
            ParameterizedTypeName.get(ClassName.get(List.class), RuntimeNames.UPCASTER),
            ALL,
            STATIC,
            FINAL)
        .addJavadoc("One for each old version.\n")
        .initializer("$T.of(\n$>$>$L$<$<)", List.class, upcasters)
        .build();
  }

  private CodeBlock upcaster(UpcastModel upcast) {
    StoredVersion from = upcast.from().orElseThrow();
    return CodeBlock.builder()
        .add("new $T(\n$>$>", RuntimeNames.UPCASTER)
        .add("$L,\n", Literals.of(from.type()))
        .add("$L,\n", from.version())
        .add("$L,\n", Topic.code(chains.stream(from)))
        .add("$S,\n", chains.stream(from).text())
        .add("$T.of($L),\n", List.class, ends(from))
        .add("(stored, step) -> $L", nodes.begin(from))
        .add(upcast.result().isSealed() ? family(upcast.result().element()) : CodeBlock.of(""))
        .add(")$<$<")
        .build();
  }

  /** The interface may be compiled again, with more messages, without the upcast. */
  private static CodeBlock family(TypeName element) {
    TypeName raw = element instanceof ParameterizedTypeName generic ? generic.rawType() : element;
    return CodeBlock.of(",\n$T.class", raw);
  }

  private CodeBlock ends(StoredVersion from) {
    return chains.ends(from).stream()
        .sorted(Comparator.comparing(event -> event.generated().canonicalName()))
        .map(event -> CodeBlock.of("$T.INSTANCE", event.generated()))
        .collect(CodeBlock.joining(", "));
  }
}
