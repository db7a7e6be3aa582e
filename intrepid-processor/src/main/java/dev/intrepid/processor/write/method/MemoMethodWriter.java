package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.intrepid.processor.model.method.MemoMethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.uri.Key;
import dev.intrepid.processor.write.Locals;
import dev.intrepid.processor.write.record.UriWriter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes the method that computes one memo: its arguments, and the call. */
final class MemoMethodWriter {

  private final MemoMethodModel memo;
  private final StateFields state;
  private final OwnCodecs codecs;
  private final NameAllocator locals;

  /** The variables that are asked for once, because other memos are found by them, too. */
  private final Map<String, String> variables = new HashMap<>();

  MemoMethodWriter(MemoMethodModel memo, StateFields state, OwnCodecs codecs) {
    this.memo = memo;
    this.state = state;
    this.codecs = codecs;
    this.locals = state.locals();
    Locals.free("call", locals);
  }

  MethodSpec write(String name) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(name)
            .addModifiers(PRIVATE)
            .addParameter(RuntimeNames.MEMO_CALL, "call")
            .addException(Exception.class)
            .returns(memo.type());
    memo.keys().filter(this::isShared).forEach(key -> addVariable(key, method));
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterModel parameter : memo.parameters()) {
      arguments.add(argument(parameter, method));
    }
    CodeBlock.Builder computed =
        CodeBlock.builder()
            .addStatement(
                "return call.returned($L.$N($L))$L",
                StateFields.receiver(memo),
                memo.method(),
                CodeBlock.join(arguments, ", "),
                memo.mayBeAbsent() ? ".orElse(null)" : "");
    return method.addCode(Thrown.asException(memo.call(), computed.build(), locals)).build();
  }

  private boolean isShared(ParameterModel key) {
    return memo.parameters().stream()
        .anyMatch(
            parameter ->
                parameter.supply() instanceof Supply.OfMemo other
                    && other.template().variables().contains(key.name()));
  }

  private void addVariable(ParameterModel key, MethodSpec.Builder method) {
    String local = Locals.named(key.name(), locals);
    variables.put(key.name(), local);
    method.addStatement("$T $N = $L", key.type(), local, asked(key));
  }

  private CodeBlock argument(ParameterModel parameter, MethodSpec.Builder method) {
    Supply supply = parameter.supply();
    if (supply instanceof Supply.OfVariable) {
      String local = variables.get(parameter.name());
      return local == null ? asked(parameter) : CodeBlock.of("$N", local);
    }
    if (supply instanceof Supply.OfMemo other) {
      String local = Locals.named(parameter.name(), locals);
      method.addStatement(
          "$T $N = call.$L($L, $L)",
          parameter.type(),
          local,
          other.isPlain() ? "value" : "memo",
          codecs.codec(other.codec()),
          UriWriter.uri(other.template(), this::encoded));
      return CodeBlock.of("$N", local);
    }
    if (supply instanceof Supply.OfState of) {
      return CodeBlock.of("$N", state.fieldOf(of));
    }
    if (supply instanceof Supply.OfStep given && given.value().isOfMemos()) {
      return given.value().call("call");
    }
    throw new IllegalStateException("no method that computes a memo is passed " + supply);
  }

  private CodeBlock encoded(String variable) {
    return UriWriter.encoded(variable, key(variable), CodeBlock.of("$N", variables.get(variable)));
  }

  private Key key(String variable) {
    return memo.keys()
        .filter(parameter -> parameter.name().equals(variable))
        .map(parameter -> ((Supply.OfVariable) parameter.supply()).key())
        .findFirst()
        .orElseThrow();
  }

  private static CodeBlock asked(ParameterModel key) {
    return asked(((Supply.OfVariable) key.supply()).key(), key.name());
  }

  private static CodeBlock asked(Key key, String name) {
    if (key instanceof Key.Wrapped wrapped) {
      return CodeBlock.of("new $T($L)", wrapped.type(), asked(wrapped.inner(), name));
    }
    if (key instanceof Key.ConstantName constant) {
      return CodeBlock.of("call.constant($S, $T.class)", name, constant.type());
    }
    String type =
        key instanceof Key.Digits digits
            ? digits.type().toString()
            : ((Key.Text) key).type().simpleName();
    return switch (type) {
      case "int", "Integer" -> CodeBlock.of("call.integer($S)", name);
      case "long", "Long" -> CodeBlock.of("call.longInteger($S)", name);
      case "UUID" -> CodeBlock.of("call.uuid($S)", name);
      default -> CodeBlock.of("call.text($S)", name);
    };
  }
}
