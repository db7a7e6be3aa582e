package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.intrepid.processor.model.method.EvictionModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.write.Locals;
import dev.intrepid.processor.write.record.UriWriter;

/** Writes the method that drops the memos that one message makes outdated, or refreshes them. */
final class EvictionWriter {

  private final EvictionModel eviction;
  private final int index;
  private final HandlersMembers members;
  private final String message;

  EvictionWriter(EvictionModel eviction, int index, HandlersMembers members) {
    this.eviction = eviction;
    this.index = index;
    this.members = members;
    this.message = Locals.free("one", members.locals());
  }

  MethodSpec write() {
    return MethodSpec.methodBuilder(members.methodOf(eviction))
        .addModifiers(PRIVATE)
        .addParameter(eviction.message().unbounded(), message)
        .addParameter(RuntimeNames.STEP, "step")
        .addException(Exception.class)
        .beginControlFlow("if (!step.enter($L))", index)
        .addStatement("return")
        .endControlFlow()
        .addCode(effects())
        .build();
  }

  private CodeBlock effects() {
    CodeBlock.Builder code = CodeBlock.builder();
    switch (eviction.kind()) {
      case EVICT_ON -> {
        code.addStatement("step.evict($L)", uri(eviction.template()));
        eviction.formerly().forEach(one -> code.addStatement("step.evict($L)", uri(one)));
      }
      case EVICT ->
          eviction
              .dropped()
              .forEach(prefix -> code.addStatement("step.evictAll($L)", under(prefix)));
      case REFRESH_ON -> code.addStatement("step.refresh($L)", uri(eviction.template()));
    }
    return code.build();
  }

  private CodeBlock uri(Template template) {
    return UriWriter.uri(template, this::variable);
  }

  private CodeBlock under(Template prefix) {
    return UriWriter.prefix(prefix, this::variable);
  }

  private CodeBlock variable(String name) {
    return members.variable(eviction.message(), name, message);
  }
}
