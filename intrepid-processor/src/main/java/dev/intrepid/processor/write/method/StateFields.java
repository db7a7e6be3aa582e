package dev.intrepid.processor.write.method;

import static javax.lang.model.element.Modifier.FINAL;
import static javax.lang.model.element.Modifier.PRIVATE;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import dev.intrepid.processor.model.method.MethodModel;
import dev.intrepid.processor.model.method.ParameterModel;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.model.record.EventModel;
import dev.intrepid.processor.model.record.MemoCodec;
import dev.intrepid.processor.model.record.MemoModel;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.write.Locals;
import dev.intrepid.processor.write.record.CodecNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The fields of a generated table: the object whose methods it calls, and what state they take. */
final class StateFields {

  private final TypeModel owner;
  private final List<? extends MethodModel> methods;
  private final NameAllocator names = new NameAllocator();
  private final Map<TypeName, FieldSpec> state = new LinkedHashMap<>();
  private final Map<String, Supply.OfState> erasures = new TreeMap<>();

  /** What the whole names of classes begin with whose fields the methods ask for. */
  private final Set<String> packages = new TreeSet<>();

  StateFields(TypeModel owner, List<? extends MethodModel> methods) {
    this.owner = owner;
    this.methods = methods;
    for (String name : List.of("handlers", "step", "call")) {
      Locals.free(name, names);
    }
  }

  /** A field for the object, and one for each type of state. */
  void addTo(TypeSpec.Builder type) {
    reservePackages();
    for (MethodModel method : methods) {
      for (ParameterModel parameter : method.parameters()) {
        if (parameter.supply() instanceof Supply.OfState of && !state.containsKey(of.type())) {
          String name = Locals.free(lowered(CodecNames.label(of.type())), names);
          state.put(of.type(), FieldSpec.builder(of.type(), name, PRIVATE, FINAL).build());
          erasures.put(name, of);
        }
      }
    }
    if (needsObject()) {
      type.addField(owner.name(), "handlers", PRIVATE, FINAL);
    }
    for (FieldSpec field : state.values()) {
      type.addField(field);
    }
  }

  private void reservePackages() {
    addPackage(owner.name());
    for (MethodModel method : methods) {
      for (EventModel event : method.returned().events()) {
        addPackage(event.generated());
      }
      for (MemoModel memo : method.returned().memos()) {
        addPackage(memo.generated());
      }
      for (ParameterModel parameter : method.parameters()) {
        if (parameter.supply() instanceof Supply.OfMemo memo
            && memo.codec() instanceof MemoCodec.OfRecord of) {
          addPackage(of.memo().generated());
        }
      }
    }
    for (String name : packages) {
      Locals.free(name, names);
    }
  }

  private void addPackage(ClassName name) {
    if (!name.packageName().isEmpty()) {
      packages.add(name.packageName().replaceFirst("\\..*", ""));
    }
  }

  private boolean needsObject() {
    for (MethodModel method : methods) {
      if (!method.isStatic()) {
        return true;
      }
    }
    return false;
  }

  /**
   * The arguments for the constructor: {@code handlers} and {@code state}, each only if it is
   * needed.
   */
  String constructorArguments() {
    List<String> arguments = new ArrayList<>();
    if (needsObject()) {
      arguments.add("handlers");
    }
    if (!state.isEmpty()) {
      arguments.add("state");
    }
    return String.join(", ", arguments);
  }

  MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder().addModifiers(PRIVATE);
    if (needsObject()) {
      constructor.addParameter(owner.name(), "handlers");
      constructor.addStatement("this.handlers = handlers");
    }
    if (!state.isEmpty()) {
      constructor.addParameter(RuntimeNames.STATE, "state");
    }
    for (Map.Entry<TypeName, FieldSpec> field : state.entrySet()) {
      constructor.addCode(resolve(field.getKey(), field.getValue().name()));
    }
    return constructor.build();
  }

  /** A generic type is known by its class alone. */
  private CodeBlock resolve(TypeName stateType, String field) {
    Supply.OfState of = erasures.get(field);
    TypeName erasure = of == null ? stateType : of.erasure();
    if (erasure.equals(stateType)) {
      return CodeBlock.builder()
          .addStatement("this.$N = state.get($T.class)", field, stateType)
          .build();
    }
    String local = "the" + field.substring(0, 1).toUpperCase(Locale.ROOT) + field.substring(1);
    return CodeBlock.builder()
        .addStatement(
            "@$T($S) $T $N = state.get($T.class)",
            SuppressWarnings.class,
            "unchecked",
            stateType,
            local,
            erasure)
        .addStatement("this.$N = $N", field, local)
        .build();
  }

  /** The field that holds a state. */
  String fieldOf(Supply.OfState of) {
    FieldSpec field = state.get(of.type());
    if (field == null) {
      throw new IllegalStateException("No field for " + of.type());
    }
    return field.name();
  }

  /**
   * Names for the locals of a method; none of them hides a field, or a package that a class is
   * named with whose field the method asks for.
   */
  NameAllocator locals() {
    NameAllocator locals = new NameAllocator();
    for (String name : packages) {
      Locals.free(name, locals);
    }
    Locals.free("handlers", locals);
    for (FieldSpec field : state.values()) {
      Locals.free(field.name(), locals);
    }
    return locals;
  }

  /** What a method is called on. */
  static CodeBlock receiver(MethodModel method) {
    return method.isStatic() ? CodeBlock.of("$T", method.owner().name()) : CodeBlock.of("handlers");
  }

  /** The state that methods take, each with the method it is for. */
  static List<CodeBlock> needs(List<? extends MethodModel> methods) {
    Set<CodeBlock> needs = new LinkedHashSet<>();
    for (MethodModel method : methods) {
      for (ParameterModel parameter : method.parameters()) {
        if (parameter.supply() instanceof Supply.OfState state) {
          needs.add(
              CodeBlock.of(
                  "new $T($T.class, $S)",
                  RuntimeNames.STATE_NEED,
                  state.erasure(),
                  method.signature()));
        }
      }
    }
    return List.copyOf(needs);
  }

  private static String lowered(String label) {
    return label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1);
  }
}
