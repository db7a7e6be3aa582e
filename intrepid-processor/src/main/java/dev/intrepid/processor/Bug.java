package dev.intrepid.processor;

import dev.intrepid.processor.write.UnwritableException;
import javax.lang.model.element.Element;

/** An exception that is no user's fault, and what was being worked on. */
final class Bug extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Element element;

  private Bug(Element element, Throwable cause) {
    super(cause.toString(), cause);
    this.element = element;
  }

  /** Does it; whatever goes wrong is about that element. */
  static void blame(Element element, Runnable work) {
    try {
      work.run();
    } catch (Bug | UnwritableException e) {
      throw e;
    } catch (RuntimeException | StackOverflowError e) {
      throw new Bug(element, e);
    }
  }

  Element element() {
    return element;
  }
}
