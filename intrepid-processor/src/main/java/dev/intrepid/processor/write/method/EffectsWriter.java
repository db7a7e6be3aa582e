package dev.intrepid.processor.write.method;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.WildcardTypeName;
import dev.intrepid.processor.model.method.HandlerModel;
import dev.intrepid.processor.model.method.Returned;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.uri.Template;
import dev.intrepid.processor.write.Locals;
import dev.intrepid.processor.write.record.UriWriter;
import java.util.Iterator;
import java.util.function.Function;

/** Writes the statements that hand what a handler returned to the step. */
final class EffectsWriter {

  private final HandlerModel handler;
  private final HandlersMembers members;
  private final NameAllocator locals;
  private final String message;

  EffectsWriter(
      HandlerModel handler, HandlersMembers members, NameAllocator locals, String message) {
    this.handler = handler;
    this.members = members;
    this.locals = locals;
    this.message = message;
  }

  CodeBlock write(CodeBlock call) {
    return effect(handler.returned(), call);
  }

  private CodeBlock effect(Returned returned, CodeBlock value) {
    if (returned instanceof Returned.Nothing) {
      return statement("$L", value);
    }
    if (returned instanceof Returned.SomeEffects) {
      return statement("step.apply($L)", value);
    }
    if (returned instanceof Returned.Published published) {
      return statement("step.publish($T.INSTANCE, $L)", published.event().generated(), value);
    }
    if (returned instanceof Returned.Stored stored) {
      return statement("step.store($T.INSTANCE, $L)", stored.memo().generated(), value);
    }
    if (returned instanceof Returned.StoredOrDeleted stored) {
      MemoModel memo = stored.memo();
      return cache(
          stored.type(),
          value,
          found -> statement("step.store($T.INSTANCE, $L)", memo.generated(), found),
          statement("step.delete($L)", uri(memo.template())));
    }
    if (returned instanceof Returned.Maybe maybe) {
      return optional(maybe.type(), value, found -> effect(maybe.effect(), found));
    }
    if (returned instanceof Returned.Many many) {
      return many.isStream() ? stream(many, value) : collection(many, value);
    }
    return returned instanceof Returned.OneOf oneOf
        ? oneOf(oneOf, value)
        : value((Returned.Value) returned, value);
  }

  /** What a method annotated {@code @Cached} returned. */
  private CodeBlock value(Returned.Value returned, CodeBlock value) {
    Template template = handler.cachedAt();
    if (template == null) {
      throw new IllegalStateException("No template for " + handler.signature());
    }
    CodeBlock uri = uri(template);
    Function<CodeBlock, CodeBlock> store =
        stored ->
            statement("step.store($T.INSTANCE, $L, $L)", handler.generatedMemo(), uri, stored);
    return switch (returned.wrapping()) {
      case NONE -> store.apply(value);
      case OPTIONAL -> optional(returned.type(), value, store);
      case CACHE -> cache(returned.type(), value, store, statement("step.delete($L)", uri));
    };
  }

  private CodeBlock optional(
      TypeName type, CodeBlock value, Function<CodeBlock, CodeBlock> present) {
    String local = Locals.free("returned", locals);
    return CodeBlock.builder()
        .addStatement("$T $N = step.returned($L)", type, local, value)
        .beginControlFlow("if ($N.isPresent())", local)
        .add(present.apply(CodeBlock.of("$N.get()", local)))
        .endControlFlow()
        .build();
  }

  /** What a Cache of that type does, which may be one of a wildcard. */
  private CodeBlock cache(
      TypeName type, CodeBlock value, Function<CodeBlock, CodeBlock> found, CodeBlock notFound) {
    TypeName of = ((ParameterizedTypeName) type).typeArguments().get(0);
    String local = Locals.free("returned", locals);
    String foundLocal = Locals.free("found", locals);
    return CodeBlock.builder()
        .addStatement("$T $N = step.returned($L)", type, local, value)
        .beginControlFlow(
            "if ($N instanceof $T $N)",
            local,
            ParameterizedTypeName.get(RuntimeNames.CACHE_FOUND, of),
            foundLocal)
        .add(found.apply(CodeBlock.of("$N.value()", foundLocal)))
        .nextControlFlow("else")
        .add(notFound)
        .endControlFlow()
        .build();
  }

  private CodeBlock collection(Returned.Many many, CodeBlock value) {
    String each = Locals.free("each", locals);
    return CodeBlock.builder()
        .beginControlFlow("for ($T $N : step.returned($L))", many.element(), each, value)
        .add(effect(many.effect(), CodeBlock.of("$N", each)))
        .endControlFlow()
        .build();
  }

  private CodeBlock stream(Returned.Many many, CodeBlock value) {
    String all = Locals.free("all", locals);
    String each = Locals.free("each", locals);
    TypeName iterator =
        ParameterizedTypeName.get(
            ClassName.get(Iterator.class), WildcardTypeName.subtypeOf(many.element()));
    return CodeBlock.builder()
        .beginControlFlow("try ($T $N = step.returned($L))", many.type(), all, value)
        .addStatement("$T $N = $N.iterator()", iterator, each, all)
        .beginControlFlow("while ($N.hasNext())", each)
        .add(effect(many.effect(), CodeBlock.of("$N.next()", each)))
        .endControlFlow()
        .endControlFlow()
        .build();
  }

  private CodeBlock oneOf(Returned.OneOf oneOf, CodeBlock value) {
    String local = Locals.free("returned", locals);
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$T $N = step.returned($L)", oneOf.type(), local, value);
    String flow = "if";
    for (Returned member : oneOf.members()) {
      String one = Locals.free("one", locals);
      CodeBlock condition =
          CodeBlock.of("$L ($N instanceof $T $N)", flow, local, typeOf(member), one);
      if (flow.equals("if")) {
        code.beginControlFlow("$L", condition);
      } else {
        code.nextControlFlow("$L", condition);
      }
      code.add(effect(member, CodeBlock.of("$N", one)));
      flow = "else if";
    }
    return code.nextControlFlow("else")
        .addStatement("throw step.unforeseen($N)", local)
        .endControlFlow()
        .build();
  }

  private static ClassName typeOf(Returned member) {
    return member instanceof Returned.Published published
        ? published.event().type().name()
        : ((Returned.Stored) member).memo().type().name();
  }

  private CodeBlock uri(Template template) {
    return UriWriter.uri(template, name -> members.variable(handler.message(), name, message));
  }

  private static CodeBlock statement(String format, Object... args) {
    return CodeBlock.builder().addStatement(format, args).build();
  }
}
