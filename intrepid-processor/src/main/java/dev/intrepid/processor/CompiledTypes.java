package dev.intrepid.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/** Finds types that an earlier compile left as class files. */
final class CompiledTypes {

  private final Elements elements;
  private final boolean isEclipse;

  CompiledTypes(Elements elements, boolean isEclipse) {
    this.elements = elements;
    this.isEclipse = isEclipse;
  }

  /**
   * Those that are there, by their binary names. All are found before one is read, because in
   * Eclipse's compiler a class file that is only referred to has no annotations.
   */
  List<TypeElement> named(SortedSet<String> names) {
    List<TypeElement> types = new ArrayList<>();
    for (String name : names) {
      TypeElement type = byBinaryName(name);
      if (type != null) {
        types.add(type);
      }
    }
    if (isEclipse) {
      connect(types);
    }
    return types;
  }

  /**
   * Has the methods of those found first name those found later: Eclipse's compiler resolves them.
   */
  private void connect(List<TypeElement> types) {
    for (TypeElement type : types) {
      elements.getAllMembers(type);
    }
  }

  /** Also of {@code shop.OrderEvent$Paid}, which is in an OrderEvent, if nothing has that name. */
  private @Nullable TypeElement byBinaryName(String name) {
    TypeElement type = elements.getTypeElement(name);
    for (int i = name.indexOf('$'); i > 0 && type == null; i = name.indexOf('$', i + 1)) {
      TypeElement outer = elements.getTypeElement(name.substring(0, i));
      type = outer == null ? null : inside(outer, name.substring(i + 1));
    }
    return type;
  }

  private static @Nullable TypeElement inside(TypeElement outer, String name) {
    for (TypeElement member : ElementFilter.typesIn(outer.getEnclosedElements())) {
      String simple = member.getSimpleName().toString();
      if (name.equals(simple)) {
        return member;
      }
      TypeElement found =
          name.startsWith(simple + "$")
              ? inside(member, name.substring(simple.length() + 1))
              : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
