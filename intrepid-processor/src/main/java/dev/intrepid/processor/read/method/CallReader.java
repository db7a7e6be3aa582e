package dev.intrepid.processor.read.method;

import dev.intrepid.processor.model.method.CallModel;
import dev.intrepid.processor.read.Mentions;
import dev.intrepid.processor.read.TypeReader;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Reads what generated code must know to call a method. */
public final class CallReader {

  private final Elements elements;
  private final Types types;
  private final TypeReader typeReader;

  public CallReader(Elements elements, Types types, TypeReader typeReader) {
    this.elements = elements;
    this.types = types;
    this.typeReader = typeReader;
  }

  CallModel read(ExecutableElement method) {
    return new CallModel(
        elements.isDeprecated(method) || mentionsDeprecated(method),
        Mentions.areRaw(method),
        method.getThrownTypes().stream().anyMatch(this::isMore),
        method.getThrownTypes().stream().noneMatch(thrown -> thrown.getKind() == TypeKind.ERROR));
  }

  private boolean mentionsDeprecated(ExecutableElement method) {
    for (TypeElement type : Mentions.of(method)) {
      if (typeReader.isDeprecated(type) || isAskingDeprecated(type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether asking a record for its components warns, as for the variables of a URI. */
  private boolean isAskingDeprecated(TypeElement type) {
    for (RecordComponentElement component : type.getRecordComponents()) {
      if (typeReader.isDeprecated(type, component)) {
        return true;
      }
    }
    return false;
  }

  private boolean isMore(TypeMirror thrown) {
    return thrown.getKind() == TypeKind.DECLARED
        && !isA(thrown, "java.lang.Exception")
        && !isA(thrown, "java.lang.Error");
  }

  private boolean isA(TypeMirror thrown, String name) {
    TypeElement type = elements.getTypeElement(name);
    return type != null && types.isSubtype(thrown, type.asType());
  }
}
