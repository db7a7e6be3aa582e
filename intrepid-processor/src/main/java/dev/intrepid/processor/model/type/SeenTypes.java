package dev.intrepid.processor.model.type;

import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Finds types by their names where they may be missing. Without a module, javac looks for a missing
 * type in every module there is.
 */
public final class SeenTypes {

  private SeenTypes() {}

  /** The type of that name that the code of an element can name; null if there is none. */
  public static @Nullable TypeElement find(Elements elements, Element code, String name) {
    ModuleElement module = elements.getModuleOf(code);
    return module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
  }
}
