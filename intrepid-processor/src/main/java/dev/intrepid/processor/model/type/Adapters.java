package dev.intrepid.processor.model.type;

import com.palantir.javapoet.ClassName;
import java.util.function.Predicate;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Finds what is generated for the records of other compilations. */
public final class Adapters {

  private final Elements elements;
  private final Predicate<TypeElement> isGiven;
  private final Predicate<String> isLeft;

  /**
   * A finder.
   *
   * @param isGiven whether a type is in this compilation, which generates what belongs to it
   * @param isLeft whether an earlier compilation left a class of that binary name in the output;
   *     asked first, since the compiler would read that class
   */
  public Adapters(Elements elements, Predicate<TypeElement> isGiven, Predicate<String> isLeft) {
    this.elements = elements;
    this.isGiven = isGiven;
    this.isLeft = isLeft;
  }

  /** Whether the class generated for a record is there, or will be. */
  public boolean isThere(TypeElement type, TypeModel model, String suffix) {
    ClassName adapter = model.generated(suffix);
    return isGiven.test(type)
        || isLeft.test(adapter.reflectionName())
        || SeenTypes.find(elements, type, adapter.canonicalName()) != null;
  }
}
