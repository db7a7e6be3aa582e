package dev.intrepid.processor.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Types;

/** The rules of Java for records that generated code relies on. */
final class RecordForm {

  /** Names that no component may have: those of the methods of every object. */
  private static final Set<String> OF_OBJECTS =
      Set.of(
          "clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait");

  /** From the widest access to the smallest. */
  private static final List<Modifier> ACCESS = List.of(Modifier.PUBLIC, Modifier.PROTECTED);

  private RecordForm() {}

  /** Whether it keeps them; what is no record does. */
  static boolean isJava(Types types, TypeElement type) {
    return type.getKind() != ElementKind.RECORD
        || (hasComponents(types, type) && hasVisibleConstructor(type));
  }

  private static boolean hasComponents(Types types, TypeElement record) {
    Map<String, ExecutableElement> accessors = new HashMap<>();
    for (ExecutableElement method : ElementFilter.methodsIn(record.getEnclosedElements())) {
      if (method.getParameters().isEmpty()) {
        accessors.put(method.getSimpleName().toString(), method);
      }
    }
    Set<String> names = new HashSet<>(OF_OBJECTS);
    for (RecordComponentElement component : record.getRecordComponents()) {
      String name = component.getSimpleName().toString();
      ExecutableElement accessor = accessors.get(name);
      if (!names.add(name) || (accessor != null && !isAccessor(types, accessor, component))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isAccessor(
      Types types, ExecutableElement method, RecordComponentElement component) {
    TypeMirror type = component.asType();
    return method.getModifiers().contains(Modifier.PUBLIC)
        && (!Resolution.isResolved(type) || types.isSameType(method.getReturnType(), type));
  }

  /** Whether none of as many parameters as components is less visible than the record. */
  private static boolean hasVisibleConstructor(TypeElement record) {
    for (ExecutableElement constructor :
        ElementFilter.constructorsIn(record.getEnclosedElements())) {
      if (access(constructor) > access(record) && JsonNameReader.isCanonical(constructor, record)) {
        return false;
      }
    }
    return true;
  }

  private static int access(Element element) {
    Set<Modifier> modifiers = element.getModifiers();
    for (Modifier modifier : ACCESS) {
      if (modifiers.contains(modifier)) {
        return ACCESS.indexOf(modifier);
      }
    }
    return modifiers.contains(Modifier.PRIVATE) ? ACCESS.size() + 1 : ACCESS.size();
  }
}
