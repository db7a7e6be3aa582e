package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.PRIVATE;
import static javax.lang.model.element.Modifier.STATIC;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.UpcastChains;
import dev.intrepid.processor.model.method.UpcastModel;
import dev.intrepid.processor.model.method.UpcastResult;
import dev.intrepid.processor.model.method.UpcastSource;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.StoredVersion;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.write.Locals;
import dev.intrepid.processor.write.record.CodecNames;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes a method for each old version: the call of its upcast, and what comes after it. */
final class UpcastNodes {

  private static final CodeBlock NOTHING = CodeBlock.of("");

  private final UpcastChains chains;
  private final NameAllocator names = new NameAllocator();
  private final Map<StoredVersion, String> methods = new LinkedHashMap<>();
  private final Map<TypeName, String> choices = new LinkedHashMap<>();
  private final Deque<Runnable> missing = new ArrayDeque<>();
  private final List<MethodSpec> written = new ArrayList<>();

  UpcastNodes(UpcastChains chains) {
    this.chains = chains;
  }

  /** Reads what is stored and begins the chain. */
  CodeBlock begin(StoredVersion from) {
    UpcastModel upcast = chains.upcast(from).orElseThrow();
    return upcast.source() instanceof UpcastSource.OfRecord record
        ? CodeBlock.of(
            "$N(step.stored($T.INSTANCE, stored), step)",
            methodOf(from),
            record.event().generated())
        : CodeBlock.of("$N(step.stored(stored), step)", methodOf(from));
  }

  /** The methods that were requested, and those they call. */
  List<MethodSpec> write() {
    while (!missing.isEmpty()) {
      missing.remove().run();
    }
    return written;
  }

  /** The old versions there is a method for. */
  Set<StoredVersion> visited() {
    return methods.keySet();
  }

  private String methodOf(StoredVersion from) {
    return methods.computeIfAbsent(
        from,
        absent -> {
          String name = Locals.free(lowered(from.type()) + "V" + from.version(), names);
          missing.add(() -> written.add(node(name, chains.upcast(from).orElseThrow())));
          return name;
        });
  }

  private MethodSpec node(String name, UpcastModel upcast) {
    TypeName taken =
        upcast.source() instanceof UpcastSource.OfRecord record
            ? record.event().type().name()
            : RuntimeNames.OBJECT_NODE;
    CodeBlock call = CodeBlock.of("$T.$N(old)", upcast.owner().name(), upcast.method());
    MethodSpec.Builder method =
        method(name, taken, "old").addStatement("step.enter($S)", upcast.signature());
    return method
        .addCode(Thrown.asException(upcast.call(), calls(upcast, call), new NameAllocator()))
        .build();
  }

  /** The call, and what comes after it. */
  private CodeBlock calls(UpcastModel upcast, CodeBlock call) {
    boolean onJson = upcast.isOnJson();
    CodeBlock.Builder code = CodeBlock.builder();
    UpcastResult result = upcast.result();
    switch (result.form()) {
      case ONE -> code.addStatement(after(upcast, onJson, CodeBlock.of("step.made($L)", call)));
      case OPTIONAL ->
          code.addStatement("$T made = step.made($L)", result.type(), call)
              .beginControlFlow("if (made.isPresent())")
              .addStatement(after(upcast, onJson, CodeBlock.of("made.get()")))
              .endControlFlow();
      case SEVERAL ->
          code.beginControlFlow("for ($T made : step.all($L))", result.element(), call)
              .add(onJson ? CodeBlock.of("step.enter($S);\n", upcast.signature()) : NOTHING)
              .addStatement(after(upcast, onJson, CodeBlock.of("made")))
              .endControlFlow();
    }
    return code.build();
  }

  private CodeBlock after(UpcastModel upcast, boolean onJson, CodeBlock made) {
    if (onJson) {
      return afterTree(upcast.from().orElseThrow().next(), made);
    }
    UpcastResult result = upcast.result();
    return result.isSealed()
        ? CodeBlock.of("$N($L, step)", choiceOf(result), made)
        : afterRecord(result.events().get(0), made);
  }

  private CodeBlock afterTree(StoredVersion next, CodeBlock tree) {
    boolean isTree = chains.upcast(next).stream().anyMatch(UpcastModel::isOnJson);
    if (isTree) {
      return CodeBlock.of("$N($L, step)", methodOf(next), tree);
    }
    EventModel event = chains.record(next).orElseThrow();
    return afterRecord(event, CodeBlock.of("step.read($T.INSTANCE, $L)", event.generated(), tree));
  }

  private CodeBlock afterRecord(EventModel event, CodeBlock made) {
    StoredVersion stored = event.stored();
    return chains
        .upcast(stored)
        .map(
            next ->
                next.isOnJson()
                    ? CodeBlock.of(
                        "$N(step.tree($T.INSTANCE, $L), step)",
                        methodOf(stored),
                        event.generated(),
                        made)
                    : CodeBlock.of("$N($L, step)", methodOf(stored), made))
        .orElseGet(() -> CodeBlock.of("step.message($T.INSTANCE, $L)", event.generated(), made));
  }

  private String choiceOf(UpcastResult result) {
    return choices.computeIfAbsent(
        result.element(),
        absent -> {
          String name = Locals.free(lowered(CodecNames.simple(result.element())), names);
          missing.add(() -> written.add(choice(name, result)));
          return name;
        });
  }

  private MethodSpec choice(String name, UpcastResult result) {
    MethodSpec.Builder method = method(name, result.element(), "made");
    List<EventModel> events = result.events();
    for (int i = 0; i < events.size(); i++) {
      ClassName record = events.get(i).type().name();
      if (i == 0) {
        method.beginControlFlow("if (made instanceof $T one)", record);
      } else {
        method.nextControlFlow("else if (made instanceof $T one)", record);
      }
      method.addStatement(afterRecord(events.get(i), CodeBlock.of("one")));
    }
    return method
        .nextControlFlow("else")
        .addStatement("throw step.unforeseen(made)")
        .endControlFlow()
        .build();
  }

  private static MethodSpec.Builder method(String name, TypeName taken, String parameter) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(PRIVATE, STATIC)
        .addParameter(taken, parameter)
        .addParameter(RuntimeNames.UPCAST_STEP, "step")
        .addException(Exception.class);
  }

  private static String lowered(String name) {
    return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }
}
