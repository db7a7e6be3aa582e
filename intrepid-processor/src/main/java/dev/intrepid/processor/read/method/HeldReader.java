package dev.intrepid.processor.read.method;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.method.Supply;
import dev.intrepid.processor.read.record.MessageReader;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import javax.lang.model.util.Types;

/**
 * Reads what a parameter holds that is none of a message: an array of messages, say, where a List
 * may have been meant.
 */
final class HeldReader {

  /** Containers that a parameter may hold messages in, or their supertypes. */
  private static final Set<String> HOLDERS =
      Set.of(
          "java.lang.Iterable",
          "java.util.Iterator",
          "java.util.stream.BaseStream",
          "java.util.Optional");

  private final Types types;
  private final MessageReader messages;

  HeldReader(Types types, MessageReader messages) {
    this.types = types;
    this.messages = messages;
  }

  /** What an array or its like is of; empty for another type. */
  Optional<Supply.Held> read(TypeMirror type) {
    if (type instanceof ArrayType array) {
      return Optional.of(held(array.getComponentType()));
    }
    return type instanceof DeclaredType declared
            && declared.getTypeArguments().size() == 1
            && isHolder(type)
        ? Optional.of(held(bound(declared.getTypeArguments().get(0))))
        : Optional.empty();
  }

  private Supply.Held held(TypeMirror type) {
    return new Supply.Held(
        TypeName.get(type),
        TypeName.get(types.erasure(type)),
        ParameterReader.isRecord(type, types),
        messages.read(type, type, false).isPresent());
  }

  private boolean isHolder(TypeMirror type) {
    return HOLDERS.stream().anyMatch(name -> ParameterReader.isNamed(type, name))
        || types.directSupertypes(type).stream().anyMatch(this::isHolder);
  }

  private static TypeMirror bound(TypeMirror type) {
    return type instanceof WildcardType wildcard && wildcard.getSuperBound() != null
        ? wildcard.getSuperBound()
        : ParameterReader.upperBound(type);
  }
}
