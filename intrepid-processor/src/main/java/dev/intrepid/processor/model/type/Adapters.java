package dev.intrepid.processor.model.type;

import java.util.function.Predicate;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds what is generated for the records of other compilations. */
public final class Adapters {

  private final Elements elements;
  private final Predicate<TypeElement> isGiven;

  /**
   * A finder.
   *
   * @param isGiven whether a type is in this compilation, which generates what belongs to it
   */
  public Adapters(Elements elements, Predicate<TypeElement> isGiven) {
    this.elements = elements;
    this.isGiven = isGiven;
  }

  /** Whether the class generated for a record is there, or will be. */
  public boolean isThere(TypeElement type, TypeModel model, String suffix) {
    if (isGiven.test(type)) {
      return true;
    }
    String name = model.generated(suffix).canonicalName();
    ModuleElement module = elements.getModuleOf(type);
    TypeElement adapter =
        module == null ? elements.getTypeElement(name) : elements.getTypeElement(module, name);
    return adapter != null;
  }
}
