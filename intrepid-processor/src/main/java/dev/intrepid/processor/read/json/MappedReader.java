package dev.intrepid.processor.read.json;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.JsonType.Impossible;
import dev.intrepid.processor.model.type.RuntimeNames;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.read.Resolution;
import dev.intrepid.processor.read.TypeReader;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/** Reads types that are left to the app's ObjectMapper. */
final class MappedReader {

  private final Types types;
  private final TypeReader typeReader;

  MappedReader(Types types, TypeReader typeReader) {
    this.types = types;
    this.typeReader = typeReader;
  }

  JsonType read(TypeMirror type) {
    if (!Resolution.isResolved(type)) {
      return new JsonType.Unresolved(Resolution.unknown(type));
    }
    if (type.getKind().isPrimitive()) {
      return new Impossible(TypeName.get(type), "is a primitive, which needs no @Mapped");
    }
    List<TypeModel> models = new ArrayList<>();
    CodeBlock description = description(type, models);
    return models.stream().anyMatch(TypeModel::isPrivate)
        ? new Impossible(TypeName.get(type), "is private, and generated code must see it")
        : new JsonType.Mapped(TypeName.get(type), description, List.copyOf(models));
  }

  /** The expression that describes a type, at run time. */
  private CodeBlock description(TypeMirror type, List<TypeModel> models) {
    List<CodeBlock> arguments = new ArrayList<>();
    addModels(type, models);
    if (type instanceof DeclaredType declared) {
      for (TypeMirror argument : declared.getTypeArguments()) {
        arguments.add(CodeBlock.of(", $L", description(bound(argument), models)));
      }
    }
    return CodeBlock.of(
        "$T.of($T.class$L)",
        RuntimeNames.MAPPED_TYPE,
        TypeName.get(types.erasure(type)),
        CodeBlock.join(arguments, ""));
  }

  private void addModels(TypeMirror type, List<TypeModel> models) {
    if (type instanceof ArrayType array) {
      addModels(array.getComponentType(), models);
    } else if (type.getKind() == TypeKind.DECLARED
        && types.asElement(type) instanceof TypeElement element) {
      models.add(typeReader.read(element));
    }
  }

  /** Of a wildcard, what it extends; Object if that is nothing. */
  private static TypeMirror bound(TypeMirror argument) {
    return argument instanceof WildcardType wildcard && wildcard.getExtendsBound() != null
        ? wildcard.getExtendsBound()
        : argument;
  }
}
