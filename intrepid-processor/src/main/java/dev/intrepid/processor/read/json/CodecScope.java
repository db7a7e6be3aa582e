package dev.intrepid.processor.read.json;

import com.palantir.javapoet.TypeName;
import dev.intrepid.processor.model.json.JsonType;
import dev.intrepid.processor.model.json.JsonType.Impossible;
import dev.intrepid.processor.model.json.UserCodec;
import dev.intrepid.processor.model.type.Boxing;
import dev.intrepid.processor.model.type.TypeModel;
import dev.intrepid.processor.read.TypeReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Types;

/**
 * The codecs that are named where a type stands: those of the component, then those of its package.
 * The nearest counts.
 */
final class CodecScope {

  private final Types types;
  private final List<UserCodec> ofComponent;
  private final List<UserCodec> ofPackage;

  CodecScope(Types types, List<UserCodec> ofComponent, List<UserCodec> ofPackage) {
    this.types = types;
    this.ofComponent = ofComponent;
    this.ofPackage = ofPackage;
  }

  /** The type as its codec writes it, if one is named for it. */
  Optional<JsonType> find(TypeMirror type, TypeReader reader) {
    return Stream.concat(ofComponent.stream(), ofPackage.stream())
        .flatMap(codec -> find(types, codec, type, reader).stream())
        .findFirst();
  }

  static Optional<JsonType> find(Types types, UserCodec codec, TypeMirror type, TypeReader reader) {
    TypeMirror boxed = Boxing.boxed(types, type);
    return codec.type() == null || !types.isSameType(codec.type(), boxed)
        ? Optional.empty()
        : Optional.of(
            codec.problem() == null
                ? coded(types, type, codec, reader)
                : new Impossible(codec.codec().name(), codec.problem()));
  }

  private static JsonType.Coded coded(
      Types types, TypeMirror type, UserCodec codec, TypeReader reader) {
    List<TypeModel> models =
        types.asElement(type) instanceof TypeElement element
            ? List.of(codec.codec(), reader.read(element))
            : List.of(codec.codec());
    return new JsonType.Coded(TypeName.get(type), codec.codec(), codec.hasInstance(), models);
  }

  /** What is wrong with a codec of the component, if something is; else what was read. */
  JsonType checked(JsonType json) {
    for (UserCodec codec : ofComponent) {
      if (codec.problem() != null) {
        return new Impossible(codec.codec().name(), codec.problem());
      }
      if (!json.isUnresolved() && !uses(json, codec)) {
        return new Impossible(
            codec.codec().name(), "is for " + codec.type() + ", which is not in it");
      }
    }
    return json;
  }

  private static boolean uses(JsonType json, UserCodec codec) {
    return json instanceof Impossible
        || (json instanceof JsonType.Coded coded
            && coded.codec().name().equals(codec.codec().name()))
        || json.inside().stream().anyMatch(inner -> uses(inner, codec));
  }
}
