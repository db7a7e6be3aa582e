package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Literals;
import dev.intrepid.processor.write.Locals;
import dev.intrepid.processor.write.record.UriWriter;
import java.util.ArrayList;
import java.util.List;

/** Writes the method that calls one handler: its arguments, the call, what it returned. */
final class HandlerWriter {

  private final HandlerModel handler;
  private final int index;
  private final HandlersMembers members;
  private final NameAllocator locals;
  private final String message;

  HandlerWriter(HandlerModel handler, int index, HandlersMembers members) {
    this.handler = handler;
    this.index = index;
    this.members = members;
    this.locals = members.locals();
    this.message =
        handler.parameters().stream()
            .filter(parameter -> parameter.supply() instanceof Supply.OfMessage)
            .findFirst()
            .map(parameter -> Locals.named(parameter.name(), locals))
            .orElseThrow();
  }

  MethodSpec write() {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(members.methodOf(handler))
            .addModifiers(PRIVATE)
            .addParameter(handler.message().parameter(), message)
            .addParameter(RuntimeNames.STEP, "step")
            .addException(Exception.class)
            .beginControlFlow("if (!step.enter($L))", index)
            .addStatement("return")
            .endControlFlow();
    List<CodeBlock> arguments = new ArrayList<>();
    for (ParameterModel parameter : handler.parameters()) {
      arguments.add(argument(parameter, method));
    }
    CodeBlock call =
        CodeBlock.of(
            "$L.$N($L)",
            StateFields.receiver(handler),
            handler.method(),
            CodeBlock.join(arguments, ", "));
    CodeBlock effects = new EffectsWriter(handler, members, locals, message).write(call);
    return method.addCode(Thrown.asException(handler.call(), effects, locals)).build();
  }

  private CodeBlock argument(ParameterModel parameter, MethodSpec.Builder method) {
    Supply supply = parameter.supply();
    if (supply instanceof Supply.OfMemo memo) {
      String local = Locals.named(parameter.name(), locals);
      CodeBlock uri =
          UriWriter.uri(
              memo.template(), name -> members.variable(handler.message(), name, message));
      method.addStatement(
          "$T $N = step.$L($L, $L)",
          parameter.type(),
          local,
          memo.isPlain() ? "value" : "memo",
          members.codecs().codec(memo.codec()),
          uri);
      return CodeBlock.of("$N", local);
    }
    if (supply instanceof Supply.OfMeta meta) {
      return CodeBlock.of(
          meta.isOptional() ? "step.meta($L)" : "step.requiredMeta($L)", Literals.of(meta.name()));
    }
    if (supply instanceof Supply.OfState state) {
      return CodeBlock.of("$N", members.state().fieldOf(state));
    }
    if (supply instanceof Supply.OfStep given) {
      return given.value().call("step");
    }
    if (supply instanceof Supply.OfMessage) {
      return CodeBlock.of("$N", message);
    }
    throw new IllegalStateException("no handler is passed " + supply);
  }
}
