package dev.intrepid.processor.write.record;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.model.uri.Template.Segment;
import dev.intrepid.processor.model.uri.Variable;
import dev.intrepid.processor.write.Locals;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javax.lang.model.element.Modifier;

/** Writes the expression that makes a URI of a template's variables. */
public final class UriWriter {

  private UriWriter() {}

  /**
   * The URI.
   *
   * @param variable the text of a variable, encoded
   */
  public static CodeBlock uri(Template template, Function<String, CodeBlock> variable) {
    return uri(template, "", variable);
  }

  /** What every URI under that one begins with: it, and a slash. */
  public static CodeBlock prefix(Template template, Function<String, CodeBlock> variable) {
    return uri(template, "/", variable);
  }

  private static CodeBlock uri(
      Template template, String end, Function<String, CodeBlock> variable) {
    List<CodeBlock> parts = new ArrayList<>();
    StringBuilder literal = new StringBuilder();
    String slash = "";
    for (Segment segment : template.segments()) {
      literal.append(slash).append(segment.before());
      slash = "/";
      if (segment.variable() != null) {
        addLiteral(literal, parts);
        if (parts.isEmpty()) {
          parts.add(CodeBlock.of("\"\"")); // so that it is a text whatever follows
        }
        parts.add(variable.apply(segment.variable()));
        literal.append(segment.after());
      }
    }
    literal.append(end);
    addLiteral(literal, parts);
    return CodeBlock.join(parts, " + ");
  }

  private static void addLiteral(StringBuilder literal, List<CodeBlock> parts) {
    if (!literal.isEmpty()) {
      parts.add(CodeBlock.of("$S", literal.toString()));
      literal.setLength(0);
    }
  }

  /** The encoded text of a variable whose value is that expression. */
  public static CodeBlock encoded(String variable, Key key, CodeBlock value) {
    if (key instanceof Key.Digits) {
      return value;
    }
    return CodeBlock.of("$T.segment($S, $L)", RuntimeNames.URIS, variable, text(key, value));
  }

  /** The value to encode; null if something on the way to it is null. */
  private static CodeBlock text(Key key, CodeBlock value) {
    if (key instanceof Key.ConstantName) {
      return CodeBlock.of("$L == null ? null : $L.name()", value, value);
    }
    if (key instanceof Key.Wrapped wrapped) {
      CodeBlock inner = CodeBlock.of("$L.$L()", value, wrapped.accessor());
      return wrapped.inner() instanceof Key.ConstantName
          ? CodeBlock.of("$L == null || $L == null ? null : $L.name()", value, inner, inner)
          : CodeBlock.of("$L == null ? null : $L", value, inner);
    }
    return value;
  }

  /** The static method that makes a URI of its variables, each a parameter. */
  static MethodSpec typed(Template template, TypeName memo, Function<String, Variable> variables) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("uri")
            .addModifiers(Modifier.STATIC)
            .addJavadoc("The URI of one such memo.\n")
            .returns(ParameterizedTypeName.get(RuntimeNames.MEMO_URI, memo));
    NameAllocator locals = new NameAllocator();
    Map<String, String> parameters = new LinkedHashMap<>();
    for (String name : template.variables()) {
      parameters.put(name, Locals.named(name, locals));
      method.addParameter(variables.apply(name).type(), parameters.get(name));
    }
    CodeBlock uri =
        uri(
            template,
            name ->
                encoded(
                    name, variables.apply(name).key(), CodeBlock.of("$N", parameters.get(name))));
    return method.addStatement("return new $T<>($L, INSTANCE)", RuntimeNames.MEMO_URI, uri).build();
  }
}
